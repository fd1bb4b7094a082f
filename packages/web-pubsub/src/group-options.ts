import type { CloseManyOptions } from "./hub-options.ts";
import type { PagedAsyncIterableIterator } from "./paging.ts";
import type { ServiceResponse } from "./response.ts";
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

/** A connection in a group. */
export interface WebPubSubGroupMember {
  /** The id of the connection. */
  connectionId: string;
  /** Its user; absent for an anonymous connection. */
  userId?: string;
}

/** Options of `listConnections` of a group. They hold for each page. */
export interface GroupListConnectionsOptions extends CallOptions {
  /** How many connections a page has at most: 1 to 200. Default: the service's, 200. */
  maxPageSize?: number | undefined;
  /** How many connections to list in all, 1 and more. Default: all of them. */
  top?: number | undefined;
  /** Where to go on: the `continuationToken` of a page, or one of the service's own. */
  continuationToken?: string | undefined;
  /**
   * `"return"`: a page that failed comes from `byPage` all the same, empty and with the failure as
   * its `response`. Who iterates over connections gets it thrown, as there is none to give.
   */
  errorHandling?: "throw" | "return" | undefined;
}

/** A page of connections, and the answer that it came with. */
export type GroupMemberPage = WebPubSubGroupMember[] & {
  /** The answer that the page came with; that of a failure where `errorHandling` is `"return"`. */
  readonly response: ServiceResponse;
  /** Where the next page begins, for `byPage`; absent on the last page. */
  readonly continuationToken?: string;
};

/** The connections of a group, page by page: nothing is asked until somebody iterates. */
export type GroupMemberList = PagedAsyncIterableIterator<WebPubSubGroupMember, GroupMemberPage>;
