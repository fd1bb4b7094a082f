import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { WebPubSubPermission } from "./models.js";
import type {
  AddConnectionToGroupParameters,
  AddConnectionsToGroupsParameters,
  AddUserToGroupParameters,
  CheckPermissionParameters,
  CloseAllConnectionsParameters,
  CloseConnectionParameters,
  CloseGroupConnectionsParameters,
  CloseUserConnectionsParameters,
  ConnectionExistsParameters,
  GenerateClientTokenParameters,
  GetServiceStatusParameters,
  GrantPermissionParameters,
  GroupExistsParameters,
  ListConnectionsInGroupParameters,
  RemoveConnectionFromAllGroupsParameters,
  RemoveConnectionFromGroupParameters,
  RemoveConnectionsFromGroupsParameters,
  RemoveUserFromAllGroupsParameters,
  RemoveUserFromGroupParameters,
  RevokePermissionParameters,
  SendToAllParameters,
  SendToConnectionParameters,
  SendToGroupParameters,
  SendToUserParameters,
  UserExistsParameters,
} from "./parameters.js";
import type {
  AddConnectionToGroup200Response,
  AddConnectionToGroupDefaultResponse,
  AddConnectionsToGroups200Response,
  AddConnectionsToGroupsDefaultResponse,
  AddUserToGroup200Response,
  AddUserToGroupDefaultResponse,
  CheckPermission200Response,
  CheckPermission404Response,
  CheckPermissionDefaultResponse,
  CloseAllConnections204Response,
  CloseAllConnectionsDefaultResponse,
  CloseConnection204Response,
  CloseConnectionDefaultResponse,
  CloseGroupConnections204Response,
  CloseGroupConnectionsDefaultResponse,
  CloseUserConnections204Response,
  CloseUserConnectionsDefaultResponse,
  ConnectionExists200Response,
  ConnectionExists404Response,
  ConnectionExistsDefaultResponse,
  GenerateClientToken200Response,
  GenerateClientTokenDefaultResponse,
  GetServiceStatus200Response,
  GetServiceStatusDefaultResponse,
  GrantPermission200Response,
  GrantPermissionDefaultResponse,
  GroupExists200Response,
  GroupExists404Response,
  GroupExistsDefaultResponse,
  ListConnectionsInGroup200Response,
  ListConnectionsInGroupDefaultResponse,
  RemoveConnectionFromAllGroups204Response,
  RemoveConnectionFromAllGroupsDefaultResponse,
  RemoveConnectionFromGroup204Response,
  RemoveConnectionFromGroupDefaultResponse,
  RemoveConnectionsFromGroups200Response,
  RemoveConnectionsFromGroupsDefaultResponse,
  RemoveUserFromAllGroups204Response,
  RemoveUserFromAllGroupsDefaultResponse,
  RemoveUserFromGroup204Response,
  RemoveUserFromGroupDefaultResponse,
  RevokePermission204Response,
  RevokePermissionDefaultResponse,
  SendToAll202Response,
  SendToAllDefaultResponse,
  SendToConnection202Response,
  SendToConnectionDefaultResponse,
  SendToGroup202Response,
  SendToGroupDefaultResponse,
  SendToUser202Response,
  SendToUserDefaultResponse,
  UserExists200Response,
  UserExists404Response,
  UserExistsDefaultResponse,
} from "./responses.js";

/** Requests to `/api/health`. */
export interface GetServiceStatus {
  /** Asks whether the service is healthy. */
  head(
    options?: GetServiceStatusParameters,
  ): StreamableMethod<GetServiceStatus200Response | GetServiceStatusDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/:addToGroups`. */
export interface AddConnectionsToGroups {
  /** Lets connections of a hub join groups: those that match a filter, or all of them. */
  post(
    options: AddConnectionsToGroupsParameters,
  ): StreamableMethod<AddConnectionsToGroups200Response | AddConnectionsToGroupsDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/:closeConnections`. */
export interface CloseAllConnections {
  /** Closes the connections of a hub. Succeeds where there is none, too. */
  post(
    options?: CloseAllConnectionsParameters,
  ): StreamableMethod<CloseAllConnections204Response | CloseAllConnectionsDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/:generateToken`. */
export interface GenerateClientToken {
  /** Makes an access token that a client connects to a hub with. */
  post(
    options?: GenerateClientTokenParameters,
  ): StreamableMethod<GenerateClientToken200Response | GenerateClientTokenDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/:removeFromGroups`. */
export interface RemoveConnectionsFromGroups {
  /** Lets connections of a hub leave groups: those that match a filter, or all of them. */
  post(
    options: RemoveConnectionsFromGroupsParameters,
  ): StreamableMethod<
    RemoveConnectionsFromGroups200Response | RemoveConnectionsFromGroupsDefaultResponse
  >;
}

/** Requests to `/api/hubs/{hub}/:send`. */
export interface SendToAll {
  /** Sends a message to the connections of a hub. Accepted means queued: nobody need be connected. */
  post(
    options: SendToAllParameters,
  ): StreamableMethod<SendToAll202Response | SendToAllDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/connections/{connectionId}`. */
export interface CloseConnection {
  /** Closes a connection. Succeeds where there is no such connection, too. */
  delete(
    options?: CloseConnectionParameters,
  ): StreamableMethod<CloseConnection204Response | CloseConnectionDefaultResponse>;
  /** Asks whether a connection exists. */
  head(
    options?: ConnectionExistsParameters,
  ): StreamableMethod<
    ConnectionExists200Response | ConnectionExists404Response | ConnectionExistsDefaultResponse
  >;
}

/** Requests to `/api/hubs/{hub}/connections/{connectionId}/:send`. */
export interface SendToConnection {
  /** Sends a message to a connection. Accepted means queued: the connection need not exist. */
  post(
    options: SendToConnectionParameters,
  ): StreamableMethod<SendToConnection202Response | SendToConnectionDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/connections/{connectionId}/groups`. */
export interface RemoveConnectionFromAllGroups {
  /** Takes a connection out of every group. Succeeds where there is no such connection, too. */
  delete(
    options?: RemoveConnectionFromAllGroupsParameters,
  ): StreamableMethod<
    RemoveConnectionFromAllGroups204Response | RemoveConnectionFromAllGroupsDefaultResponse
  >;
}

/** Requests to `/api/hubs/{hub}/groups/{group}`. */
export interface GroupExists {
  /** Asks whether a group exists, which it does as long as a connection is in it. */
  head(
    options?: GroupExistsParameters,
  ): StreamableMethod<GroupExists200Response | GroupExists404Response | GroupExistsDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/groups/{group}/:closeConnections`. */
export interface CloseGroupConnections {
  /** Closes the connections in a group. Succeeds where there is none, too. */
  post(
    options?: CloseGroupConnectionsParameters,
  ): StreamableMethod<CloseGroupConnections204Response | CloseGroupConnectionsDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/groups/{group}/:send`. */
export interface SendToGroup {
  /** Sends a message to the connections in a group. Accepted means queued: the group may be empty. */
  post(
    options: SendToGroupParameters,
  ): StreamableMethod<SendToGroup202Response | SendToGroupDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/groups/{group}/connections`. */
export interface ListConnectionsInGroup {
  /** Lists the connections in a group, page by page. A group without connections has an empty page. */
  get(
    options?: ListConnectionsInGroupParameters,
  ): StreamableMethod<ListConnectionsInGroup200Response | ListConnectionsInGroupDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/groups/{group}/connections/{connectionId}`. */
export interface RemoveConnectionFromGroup {
  /** Takes a connection out of a group. Succeeds where it is not in the group, too. */
  delete(
    options?: RemoveConnectionFromGroupParameters,
  ): StreamableMethod<
    RemoveConnectionFromGroup204Response | RemoveConnectionFromGroupDefaultResponse
  >;
  /** Puts a connection into a group. Fails with 404 where there is no such connection. */
  put(
    options?: AddConnectionToGroupParameters,
  ): StreamableMethod<AddConnectionToGroup200Response | AddConnectionToGroupDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}`. */
export interface RevokePermission {
  /** Takes a permission away from a connection. Succeeds where there is no such connection, too. */
  delete(
    options?: RevokePermissionParameters,
  ): StreamableMethod<RevokePermission204Response | RevokePermissionDefaultResponse>;
  /** Asks whether a connection has a permission. 404 means that it has not, or does not exist. */
  head(
    options?: CheckPermissionParameters,
  ): StreamableMethod<
    CheckPermission200Response | CheckPermission404Response | CheckPermissionDefaultResponse
  >;
  /** Gives a permission to a connection. Fails with 404 where there is no such connection. */
  put(
    options?: GrantPermissionParameters,
  ): StreamableMethod<GrantPermission200Response | GrantPermissionDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/users/{userId}`. */
export interface UserExists {
  /** Asks whether a user has a connection. */
  head(
    options?: UserExistsParameters,
  ): StreamableMethod<UserExists200Response | UserExists404Response | UserExistsDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/users/{userId}/:closeConnections`. */
export interface CloseUserConnections {
  /** Closes the connections of a user. Succeeds where there is none, too. */
  post(
    options?: CloseUserConnectionsParameters,
  ): StreamableMethod<CloseUserConnections204Response | CloseUserConnectionsDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/users/{userId}/:send`. */
export interface SendToUser {
  /** Sends a message to the connections of a user. Accepted means queued: the user may be away. */
  post(
    options: SendToUserParameters,
  ): StreamableMethod<SendToUser202Response | SendToUserDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/users/{userId}/groups`. */
export interface RemoveUserFromAllGroups {
  /** Takes the connections of a user out of every group. Succeeds where there is none, too. */
  delete(
    options?: RemoveUserFromAllGroupsParameters,
  ): StreamableMethod<RemoveUserFromAllGroups204Response | RemoveUserFromAllGroupsDefaultResponse>;
}

/** Requests to `/api/hubs/{hub}/users/{userId}/groups/{group}`. */
export interface RemoveUserFromGroup {
  /** Takes the connections of a user out of a group. Succeeds where there is none, too. */
  delete(
    options?: RemoveUserFromGroupParameters,
  ): StreamableMethod<RemoveUserFromGroup204Response | RemoveUserFromGroupDefaultResponse>;
  /** Puts the connections of a user into a group. Fails with 404 where the user has none. */
  put(
    options?: AddUserToGroupParameters,
  ): StreamableMethod<AddUserToGroup200Response | AddUserToGroupDefaultResponse>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/api/health' has methods for the following verbs: head */
  (path: "/api/health"): GetServiceStatus;
  /** Resource for '/api/hubs/{hub}/:addToGroups' has methods for the following verbs: post */
  (path: "/api/hubs/{hub}/:addToGroups", hub: string): AddConnectionsToGroups;
  /** Resource for '/api/hubs/{hub}/:closeConnections' has methods for the following verbs: post */
  (path: "/api/hubs/{hub}/:closeConnections", hub: string): CloseAllConnections;
  /** Resource for '/api/hubs/{hub}/:generateToken' has methods for the following verbs: post */
  (path: "/api/hubs/{hub}/:generateToken", hub: string): GenerateClientToken;
  /** Resource for '/api/hubs/{hub}/:removeFromGroups' has methods for the following verbs: post */
  (path: "/api/hubs/{hub}/:removeFromGroups", hub: string): RemoveConnectionsFromGroups;
  /** Resource for '/api/hubs/{hub}/:send' has methods for the following verbs: post */
  (path: "/api/hubs/{hub}/:send", hub: string): SendToAll;
  /** Resource for '/api/hubs/{hub}/connections/{connectionId}' has methods for the following verbs: delete, head */
  (
    path: "/api/hubs/{hub}/connections/{connectionId}",
    hub: string,
    connectionId: string,
  ): CloseConnection;
  /** Resource for '/api/hubs/{hub}/connections/{connectionId}/:send' has methods for the following verbs: post */
  (
    path: "/api/hubs/{hub}/connections/{connectionId}/:send",
    hub: string,
    connectionId: string,
  ): SendToConnection;
  /** Resource for '/api/hubs/{hub}/connections/{connectionId}/groups' has methods for the following verbs: delete */
  (
    path: "/api/hubs/{hub}/connections/{connectionId}/groups",
    hub: string,
    connectionId: string,
  ): RemoveConnectionFromAllGroups;
  /** Resource for '/api/hubs/{hub}/groups/{group}' has methods for the following verbs: head */
  (path: "/api/hubs/{hub}/groups/{group}", hub: string, group: string): GroupExists;
  /** Resource for '/api/hubs/{hub}/groups/{group}/:closeConnections' has methods for the following verbs: post */
  (
    path: "/api/hubs/{hub}/groups/{group}/:closeConnections",
    hub: string,
    group: string,
  ): CloseGroupConnections;
  /** Resource for '/api/hubs/{hub}/groups/{group}/:send' has methods for the following verbs: post */
  (path: "/api/hubs/{hub}/groups/{group}/:send", hub: string, group: string): SendToGroup;
  /** Resource for '/api/hubs/{hub}/groups/{group}/connections' has methods for the following verbs: get */
  (
    path: "/api/hubs/{hub}/groups/{group}/connections",
    hub: string,
    group: string,
  ): ListConnectionsInGroup;
  /** Resource for '/api/hubs/{hub}/groups/{group}/connections/{connectionId}' has methods for the following verbs: delete, put */
  (
    path: "/api/hubs/{hub}/groups/{group}/connections/{connectionId}",
    hub: string,
    group: string,
    connectionId: string,
  ): RemoveConnectionFromGroup;
  /** Resource for '/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}' has methods for the following verbs: delete, head, put */
  (
    path: "/api/hubs/{hub}/permissions/{permission}/connections/{connectionId}",
    hub: string,
    permission: WebPubSubPermission,
    connectionId: string,
  ): RevokePermission;
  /** Resource for '/api/hubs/{hub}/users/{userId}' has methods for the following verbs: head */
  (path: "/api/hubs/{hub}/users/{userId}", hub: string, userId: string): UserExists;
  /** Resource for '/api/hubs/{hub}/users/{userId}/:closeConnections' has methods for the following verbs: post */
  (
    path: "/api/hubs/{hub}/users/{userId}/:closeConnections",
    hub: string,
    userId: string,
  ): CloseUserConnections;
  /** Resource for '/api/hubs/{hub}/users/{userId}/:send' has methods for the following verbs: post */
  (path: "/api/hubs/{hub}/users/{userId}/:send", hub: string, userId: string): SendToUser;
  /** Resource for '/api/hubs/{hub}/users/{userId}/groups' has methods for the following verbs: delete */
  (
    path: "/api/hubs/{hub}/users/{userId}/groups",
    hub: string,
    userId: string,
  ): RemoveUserFromAllGroups;
  /** Resource for '/api/hubs/{hub}/users/{userId}/groups/{group}' has methods for the following verbs: delete, put */
  (
    path: "/api/hubs/{hub}/users/{userId}/groups/{group}",
    hub: string,
    userId: string,
    group: string,
  ): RemoveUserFromGroup;
}

/**
 * The data plane of Azure Web PubSub: an application server uses it to send messages to the
 * WebSocket clients of a hub, to close their connections, and to manage groups, permissions and
 * client access tokens.
 *
 * Two rules hold for every answer:
 *
 * - An optional response property may be left out or be an explicit `null`; both mean that there
 * is no value. (The service writes `null` for `userId`, `details` and `inner`.)
 * - The answer to a HEAD request has headers only. Where this description gives it a content
 * type or a body, that is the one whose length and type the headers state.
 */
export type WebPubSubServiceClient = Client & {
  path: Routes;
};
