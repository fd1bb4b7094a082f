import type { CloseManyOptions } from "./hub-options.ts";
import type { CallOptions, ThrowingOptions, WebPubSubServiceClientOptions } from "./options.ts";

/** Options to make a client of a group from. `group` takes none; code may declare them. */
export interface GroupAdminClientOptions extends WebPubSubServiceClientOptions {}

/** Options of `addConnection` of a group, and of `addConnectionsToGroups`. */
export interface GroupAddConnectionOptions extends CallOptions {}

/** Options of `removeConnection` of a group, and of `removeConnectionsFromGroups`. */
export interface GroupRemoveConnectionOptions extends CallOptions {}

/** Options of `addUser` of a group. */
export interface GroupAddUserOptions extends CallOptions {}

/** Options of `removeUser` of a group. */
export interface GroupRemoveUserOptions extends CallOptions {}

/** Options to ask for a user in a group with. No operation does; code may declare them. */
export interface GroupHasUserOptions extends ThrowingOptions {}

/** Options of `closeAllConnections` of a group. */
export interface GroupCloseAllConnectionsOptions extends CloseManyOptions {}
