import type { ClientProtocol } from "./auth/client-address.ts";
import type { CallOptions, ThrowingOptions } from "./options.ts";

/** Options of `closeConnection`. */
export interface HubCloseConnectionOptions extends CallOptions {
  /** Why the connection is closed. Clients of the JSON and protobuf protocols are told. */
  reason?: string | undefined;
}

/** Options of an operation that closes several connections. */
export interface CloseManyOptions extends HubCloseConnectionOptions {
  /** Ids of connections that stay open. */
  excludedConnections?: readonly string[] | undefined;
}

/** Options of `closeAllConnections`. */
export interface HubCloseAllConnectionsOptions extends CloseManyOptions {}

/** Options of `closeUserConnections`. */
export interface HubCloseUserConnectionsOptions extends CloseManyOptions {}

/** Options of `connectionExists`. */
export interface HasConnectionOptions extends ThrowingOptions {}

/** Options of `groupExists`. */
export interface HubHasGroupOptions extends ThrowingOptions {}

/** Options of `userExists`. */
export interface HubHasUserOptions extends ThrowingOptions {}

/** Options of `removeUserFromAllGroups` and `removeConnectionFromAllGroups`. */
export interface HubRemoveUserFromAllGroupsOptions extends CallOptions {
  /** Taken, as the official client takes it, and not sent: nobody is told why. */
  reason?: string | undefined;
}

/** What a connection may do: send to a group, or join and leave it, by messages of its own. */
export type Permission = "joinLeaveGroup" | "sendToGroup";

/** Options of an operation on a permission. */
export interface PermissionOptions extends CallOptions {
  /**
   * The group that the permission is for: 1 to 1024 characters, not all of them white space. The
   * service demands it for both permissions, with a 400.
   */
  targetName?: string | undefined;
}

/** Options of `grantPermission`. */
export interface HubGrantPermissionOptions extends PermissionOptions {}

/** Options of `revokePermission`. */
export interface HubRevokePermissionOptions extends PermissionOptions {}

/** Options of `hasPermission`. */
export interface HubHasPermissionOptions extends PermissionOptions {
  /** With `"return"` the answer may be a `ServiceResponse`: see `ReturningErrors`. */
  errorHandling?: "throw" | undefined;
}

/** Options of `getClientAccessToken`. */
export interface GenerateClientTokenOptions extends ThrowingOptions {
  /** The user that the client connects as: not empty. Default: nobody, an anonymous connection. */
  userId?: string | undefined;
  /**
   * What the client may do: `webpubsub.sendToGroup`, `webpubsub.joinLeaveGroup`, or the same with
   * `.<group>` for one group. Default: send events to the application, and no more.
   * https://learn.microsoft.com/azure/azure-web-pubsub/concept-client-protocols#permissions
   */
  roles?: readonly string[] | undefined;
  /**
   * The groups that the client is in from the start. With Microsoft Entra ID: needs api-version
   * 2022-11-01 or later.
   */
  groups?: readonly string[] | undefined;
  /** Minutes until the token expires, a whole number from 1 to 2147483647. Default: 60. */
  expirationTimeInMinutes?: number | undefined;
  /**
   * The protocol that the client speaks. With Microsoft Entra ID: needs api-version 2024-01-01 or
   * later. Default: `"default"`, WebSocket.
   */
  clientProtocol?: ClientProtocol | undefined;
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
