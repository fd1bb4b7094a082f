import type { HttpClient } from "@azure/core-rest-pipeline";
import type { RetryOptions } from "@restline/web-pubsub";
import type { Answer } from "../answer.ts";

/** A level of the API: the same operations, called its own way. */
export interface Level {
  readonly name: LevelName;
  /** Makes a client of the level. */
  connect(access: Access): Operations;
}

export type LevelName = "low level" | "high level";

/** What a client is made from. */
export interface Access {
  readonly connectionString: string;
  readonly hub: string;
  readonly httpClient: HttpClient | undefined;
  readonly retryOptions: RetryOptions;
}

/** The operations under contract. What a level does not offer is absent. */
export interface Operations {
  closeConnection(connectionId: string, options?: { readonly reason?: string }): Promise<Answer>;
  connectionExists(connectionId: string): Promise<Answer>;
  sendToAll(message: SentMessage, options?: SendOptions): Promise<Answer>;
  readonly addConnectionToGroup?: (group: string, connectionId: string) => Promise<Answer>;
}

/** A message in each of the forms that the service knows. */
export type SentMessage =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "JSON"; readonly value: object }
  | { readonly kind: "binary"; readonly bytes: Uint8Array };

export interface SendOptions {
  readonly excluded?: readonly string[];
  readonly filter?: string;
  readonly messageTtlSeconds?: number;
}
