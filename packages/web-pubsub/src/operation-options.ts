import type { ClientProtocol } from "./auth/client-address.ts";
import type { CallOptions } from "./options.ts";

/** Options of `closeConnection`. */
export interface HubCloseConnectionOptions extends CallOptions {
  /** Why the connection is closed. Clients of the JSON and protobuf protocols are told. */
  reason?: string | undefined;
}

/** Options of `connectionExists`. */
export interface HasConnectionOptions extends CallOptions {
  /** With `"return"` the answer may be a `ServiceResponse`: see `ReturningErrors`. */
  errorHandling?: "throw" | undefined;
}

/** What can be sent as JSON. */
export type JSONTypes = string | number | boolean | object;

/** Options of `sendToAll`. */
export interface HubSendToAllOptions extends CallOptions {
  /** Ids of connections that do not get the message. */
  excludedConnections?: readonly string[] | undefined;
  /**
   * Sends only to connections that this OData expression is true of, for instance
   * `userId ne 'ada'`. See https://aka.ms/awps/filter-syntax.
   */
  filter?: string | undefined;
  /**
   * Seconds after which the service drops the message for a client that has not read it: a whole
   * number from 0 (never, the default) to 300.
   */
  messageTtlSeconds?: number | undefined;
}

/** Options of `sendToAll` for a text. */
export interface HubSendTextToAllOptions extends HubSendToAllOptions {
  /** Sends the string as it is. Left out, it is sent as JSON, in quotes. */
  contentType: "text/plain";
}

/** The protocols that a client can connect by. */
export type WebPubSubClientProtocol = ClientProtocol;

/** Options of `getClientAccessToken`. */
export interface GenerateClientTokenOptions extends CallOptions {
  /** With `"return"` the answer may be a `ServiceResponse`: see `ReturningErrors`. */
  errorHandling?: "throw" | undefined;
  /** The user that the client connects as. Default: nobody, an anonymous connection. */
  userId?: string | undefined;
  /**
   * What the client may do: `webpubsub.sendToGroup`, `webpubsub.joinLeaveGroup`, or the same with
   * `.<group>` for one group. Default: send events to the application, and no more.
   */
  roles?: readonly string[] | undefined;
  /** The groups that the client is in from the start. */
  groups?: readonly string[] | undefined;
  /** Minutes until the token expires, a whole number from 1 to 2147483647. Default: 60. */
  expirationTimeInMinutes?: number | undefined;
  /** The protocol that the client speaks. Default: `"default"`, WebSocket. */
  clientProtocol?: WebPubSubClientProtocol | undefined;
}

/** A token for a client, and where to connect with it. */
export interface ClientTokenResponse {
  /** The token. Whoever has it can connect until it expires. */
  token: string;
  /** The WebSocket address without the token. */
  baseUrl: string;
  /** The WebSocket address with the token in it. */
  url: string;
}

/**
 * The options of an operation that returns a value, for a call that returns failures too: the
 * result is then the value, or the response of the failure.
 */
export type ReturningErrors<Options extends CallOptions> = Omit<Options, "errorHandling"> & {
  errorHandling: "return";
};
