import type { Client } from "@azure-rest/core-client";
import type { TokenCredential } from "@azure/core-auth";

/** What a consumer program that makes its own client is told about the service. */
export interface Service {
  /** An http URL without a trailing slash. */
  readonly endpoint: string;
  /** For the factory, which demands one. It is never asked: see `authenticate`. */
  readonly credential: TokenCredential;
  /** Lets the client sign with the service's access key: bearer tokens do not travel over http. */
  authenticate<T extends Client>(client: T): T;
}
