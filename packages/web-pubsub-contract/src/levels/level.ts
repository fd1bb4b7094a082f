import type { TokenCredential } from "@azure/core-auth";
import type { HttpClient, TlsSettings } from "@azure/core-rest-pipeline";
import type { ApiVersion, RetryOptions } from "@restline/web-pubsub";
import type { Answer } from "../answer.ts";
import type { Arguments, OperationName } from "./arguments.ts";

/** A level of the API: the same operations, called its own way. */
export interface Level {
  readonly name: LevelName;
  /** Makes a client of the level. */
  connect(access: Access, settings: ClientSettings): Operations;
}

export type LevelName = "low level" | "high level";

/** How a service is reached. */
export interface Access<Kind extends Credential = Credential> {
  readonly hub: string;
  readonly credential: Kind;
  /** Sends the requests; absent: the platform's own HTTP client does. */
  readonly httpClient?: HttpClient;
  /** Whom to trust, where the service's certificate is its own. */
  readonly tlsOptions?: TlsSettings;
}

/** What a client signs with. */
export type Credential = KeyCredential | EntraCredential;

export interface KeyCredential {
  readonly kind: "access key";
  readonly connectionString: string;
}

/** The service makes client tokens for these callers alone. */
export interface EntraCredential {
  readonly kind: "Entra ID";
  readonly endpoint: string;
  readonly token: TokenCredential;
}

/** How a client behaves. */
export interface ClientSettings {
  /** The client's own default where there is none. */
  readonly apiVersion?: ApiVersion;
  readonly retryOptions: RetryOptions;
}

/** Every operation of the service; each resolves with what the call came to. */
export type Operations = {
  readonly [Name in OperationName]: (given: Arguments[Name]) => Promise<Answer>;
};
