import type { CallOptions } from "./options.ts";

/** What can be sent as JSON; bytes, blobs and streams are sent as they are. */
export type JSONTypes = string | number | boolean | object;

/** Options of `sendToConnection`. */
export interface HubSendToConnectionOptions extends CallOptions {
  /**
   * Seconds after which the service drops the message for a client that has not read it: a whole
   * number from 0 (never, the default) to 300. Needs api-version 2024-01-01 or later.
   */
  messageTtlSeconds?: number | undefined;
}

/** Options of `sendToUser`. */
export interface HubSendToUserOptions extends HubSendToConnectionOptions {
  /**
   * Sends only to connections that this OData expression is true of, for instance
   * `userId ne 'ada'`: see `filter`, `odata`, and https://aka.ms/awps/filter-syntax. Needs api-version
   * 2022-11-01 or later. Default: to all.
   */
  filter?: string | undefined;
}

/** Options of `sendToAll`. */
export interface HubSendToAllOptions extends HubSendToUserOptions {
  /** Ids of connections that do not get the message. */
  excludedConnections?: readonly string[] | undefined;
}

/** Options of the `sendToAll` of a group. */
export interface GroupSendToAllOptions extends HubSendToAllOptions {}

interface TextOptions {
  /** Sends the string as it is. Left out, it is sent as JSON, in quotes. */
  contentType: "text/plain";
}

/** Options of `sendToConnection` for a text. */
export interface HubSendTextToConnectionOptions extends HubSendToConnectionOptions, TextOptions {}

/** Options of `sendToUser` for a text. */
export interface HubSendTextToUserOptions extends HubSendToUserOptions, TextOptions {}

/** Options of `sendToAll` for a text. */
export interface HubSendTextToAllOptions extends HubSendToAllOptions, TextOptions {}

/** Options of the `sendToAll` of a group for a text. */
export interface GroupSendTextToAllOptions extends GroupSendToAllOptions, TextOptions {}

/** The options of a send, for a text or not. */
export type SendingOptions<Options extends CallOptions> = Options & { contentType?: string };
