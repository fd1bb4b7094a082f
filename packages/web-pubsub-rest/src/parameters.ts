import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type {
  AddToGroupsRequest,
  MessageContentType,
  RemoveFromGroupsRequest,
  WebPubSubClientType,
} from "./models.js";

/** What `HEAD /api/health` takes beside the arguments of its path. */
export type GetServiceStatusParameters = RequestParameters;

/** The body of `POST /api/hubs/{hub}/:addToGroups`, as an option. */
export interface AddConnectionsToGroupsBodyParam {
  /** The groups, and which connections join them. */
  body: AddToGroupsRequest;
}

/** What `POST /api/hubs/{hub}/:addToGroups` takes beside the arguments of its path. */
export type AddConnectionsToGroupsParameters = AddConnectionsToGroupsBodyParam & RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface CloseAllConnectionsExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `POST /api/hubs/{hub}/:closeConnections`. */
export interface CloseAllConnectionsQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: CloseAllConnectionsExcludedQueryParam;
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

/** The query parameters of `POST /api/hubs/{hub}/:closeConnections`, as an option. */
export interface CloseAllConnectionsQueryParam {
  queryParameters?: CloseAllConnectionsQueryParamProperties;
}

/** What `POST /api/hubs/{hub}/:closeConnections` takes beside the arguments of its path. */
export type CloseAllConnectionsParameters = CloseAllConnectionsQueryParam & RequestParameters;

/** Roles of the connection, for instance `webpubsub.sendToGroup.news`: the key is repeated for each. */
export interface GenerateClientTokenRoleQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** Groups that the connection joins as it opens: the key is repeated for each. */
export interface GenerateClientTokenGroupQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `POST /api/hubs/{hub}/:generateToken`. */
export interface GenerateClientTokenQueryParamProperties {
  /** The user that the client connects as. */
  userId?: string;
  /** Roles of the connection, for instance `webpubsub.sendToGroup.news`: the key is repeated for each. */
  role?: GenerateClientTokenRoleQueryParam;
  /** For how many minutes the token is valid. */
  minutesToExpire?: number;
  /** Groups that the connection joins as it opens: the key is repeated for each. */
  group?: GenerateClientTokenGroupQueryParam;
  /** The protocol family that the token admits to. */
  clientType?: WebPubSubClientType;
}

/** The query parameters of `POST /api/hubs/{hub}/:generateToken`, as an option. */
export interface GenerateClientTokenQueryParam {
  queryParameters?: GenerateClientTokenQueryParamProperties;
}

/** What `POST /api/hubs/{hub}/:generateToken` takes beside the arguments of its path. */
export type GenerateClientTokenParameters = GenerateClientTokenQueryParam & RequestParameters;

/** The body of `POST /api/hubs/{hub}/:removeFromGroups`, as an option. */
export interface RemoveConnectionsFromGroupsBodyParam {
  /** The groups, and which connections leave them. */
  body: RemoveFromGroupsRequest;
}

/** What `POST /api/hubs/{hub}/:removeFromGroups` takes beside the arguments of its path. */
export type RemoveConnectionsFromGroupsParameters = RemoveConnectionsFromGroupsBodyParam &
  RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface SendToAllExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `POST /api/hubs/{hub}/:send`. */
export interface SendToAllQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: SendToAllExcludedQueryParam;
  /**
   * An OData expression over `userId`, `connectionId` and `groups`, for instance
   * `userId ne 'ada' and 'news' in groups`. Only connections for which it is true receive the
   * message; left out or empty, all of them do.
   */
  filter?: string;
  /**
   * How many seconds the service keeps the message for a client that is slow to read or away,
   * 0 to 300. It is dropped after that; 0, like leaving the parameter out, means never.
   */
  messageTtlSeconds?: number;
}

/** The query parameters of `POST /api/hubs/{hub}/:send`, as an option. */
export interface SendToAllQueryParam {
  queryParameters?: SendToAllQueryParamProperties;
}

/** The content type of `POST /api/hubs/{hub}/:send`, as an option. */
export interface SendToAllMediaTypesParam {
  contentType: MessageContentType;
}

/** The body of `POST /api/hubs/{hub}/:send`, as an option. */
export interface SendToAllBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /api/hubs/{hub}/:send` takes beside the arguments of its path. */
export type SendToAllParameters = SendToAllQueryParam &
  SendToAllMediaTypesParam &
  SendToAllBodyParam &
  RequestParameters;

/** The query parameters of `DELETE /api/hubs/{hub}/connections/{connectionId}`. */
export interface CloseConnectionQueryParamProperties {
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

/** The query parameters of `DELETE /api/hubs/{hub}/connections/{connectionId}`, as an option. */
export interface CloseConnectionQueryParam {
  queryParameters?: CloseConnectionQueryParamProperties;
}

/** What `DELETE /api/hubs/{hub}/connections/{connectionId}` takes beside the arguments of its path. */
export type CloseConnectionParameters = CloseConnectionQueryParam & RequestParameters;

/** What `HEAD /api/hubs/{hub}/connections/{connectionId}` takes beside the arguments of its path. */
export type ConnectionExistsParameters = RequestParameters;

/** The query parameters of `POST /api/hubs/{hub}/connections/{connectionId}/:send`. */
export interface SendToConnectionQueryParamProperties {
  /**
   * How many seconds the service keeps the message for a client that is slow to read or away,
   * 0 to 300. It is dropped after that; 0, like leaving the parameter out, means never.
   */
  messageTtlSeconds?: number;
}

/** The query parameters of `POST /api/hubs/{hub}/connections/{connectionId}/:send`, as an option. */
export interface SendToConnectionQueryParam {
  queryParameters?: SendToConnectionQueryParamProperties;
}

/** The content type of `POST /api/hubs/{hub}/connections/{connectionId}/:send`, as an option. */
export interface SendToConnectionMediaTypesParam {
  contentType: MessageContentType;
}

/** The body of `POST /api/hubs/{hub}/connections/{connectionId}/:send`, as an option. */
export interface SendToConnectionBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /api/hubs/{hub}/connections/{connectionId}/:send` takes beside the arguments of its path. */
export type SendToConnectionParameters = SendToConnectionQueryParam &
  SendToConnectionMediaTypesParam &
  SendToConnectionBodyParam &
  RequestParameters;

/** What `DELETE /api/hubs/{hub}/connections/{connectionId}/groups` takes beside the arguments of its path. */
export type RemoveConnectionFromAllGroupsParameters = RequestParameters;

/** What `HEAD /api/hubs/{hub}/groups/{group}` takes beside the arguments of its path. */
export type GroupExistsParameters = RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface CloseGroupConnectionsExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `POST /api/hubs/{hub}/groups/{group}/:closeConnections`. */
export interface CloseGroupConnectionsQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: CloseGroupConnectionsExcludedQueryParam;
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

/** The query parameters of `POST /api/hubs/{hub}/groups/{group}/:closeConnections`, as an option. */
export interface CloseGroupConnectionsQueryParam {
  queryParameters?: CloseGroupConnectionsQueryParamProperties;
}

/** What `POST /api/hubs/{hub}/groups/{group}/:closeConnections` takes beside the arguments of its path. */
export type CloseGroupConnectionsParameters = CloseGroupConnectionsQueryParam & RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface SendToGroupExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `POST /api/hubs/{hub}/groups/{group}/:send`. */
export interface SendToGroupQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: SendToGroupExcludedQueryParam;
  /**
   * An OData expression over `userId`, `connectionId` and `groups`, for instance
   * `userId ne 'ada' and 'news' in groups`. Only connections for which it is true receive the
   * message; left out or empty, all of them do.
   */
  filter?: string;
  /**
   * How many seconds the service keeps the message for a client that is slow to read or away,
   * 0 to 300. It is dropped after that; 0, like leaving the parameter out, means never.
   */
  messageTtlSeconds?: number;
}

/** The query parameters of `POST /api/hubs/{hub}/groups/{group}/:send`, as an option. */
export interface SendToGroupQueryParam {
  queryParameters?: SendToGroupQueryParamProperties;
}

/** The content type of `POST /api/hubs/{hub}/groups/{group}/:send`, as an option. */
export interface SendToGroupMediaTypesParam {
  contentType: MessageContentType;
}

/** The body of `POST /api/hubs/{hub}/groups/{group}/:send`, as an option. */
export interface SendToGroupBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /api/hubs/{hub}/groups/{group}/:send` takes beside the arguments of its path. */
export type SendToGroupParameters = SendToGroupQueryParam &
  SendToGroupMediaTypesParam &
  SendToGroupBodyParam &
  RequestParameters;

/** The query parameters of `GET /api/hubs/{hub}/groups/{group}/connections`. */
export interface ListConnectionsInGroupQueryParamProperties {
  /** At most this many connections in one page. */
  maxpagesize?: number;
  /** At most this many connections in all pages together; left out, all of them. */
  top?: number;
  /**
   * Where the page begins, as `nextLink` of the page before says; left out, the first page. Its
   * content means nothing to a client.
   */
  continuationToken?: string;
}

/** The query parameters of `GET /api/hubs/{hub}/groups/{group}/connections`, as an option. */
export interface ListConnectionsInGroupQueryParam {
  queryParameters?: ListConnectionsInGroupQueryParamProperties;
}

/** What `GET /api/hubs/{hub}/groups/{group}/connections` takes beside the arguments of its path. */
export type ListConnectionsInGroupParameters = ListConnectionsInGroupQueryParam & RequestParameters;

/** What `DELETE /api/hubs/{hub}/groups/{group}/connections/{connectionId}` takes beside the arguments of its path. */
export type RemoveConnectionFromGroupParameters = RequestParameters;

/** What `PUT /api/hubs/{hub}/groups/{group}/connections/{connectionId}` takes beside the arguments of its path. */
export type AddConnectionToGroupParameters = RequestParameters;

/** The query parameters of `DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}`. */
export interface RevokePermissionQueryParamProperties {
  /**
   * What the permission applies to: for both permissions the name of a group. Optional in every
   * version, and yet the service answers 400 without it.
   */
  targetName?: string;
}

/** The query parameters of `DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}`, as an option. */
export interface RevokePermissionQueryParam {
  queryParameters?: RevokePermissionQueryParamProperties;
}

/** What `DELETE /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}` takes beside the arguments of its path. */
export type RevokePermissionParameters = RevokePermissionQueryParam & RequestParameters;

/** The query parameters of `HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}`. */
export interface CheckPermissionQueryParamProperties {
  /**
   * What the permission applies to: for both permissions the name of a group. Optional in every
   * version, and yet the service answers 400 without it.
   */
  targetName?: string;
}

/** The query parameters of `HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}`, as an option. */
export interface CheckPermissionQueryParam {
  queryParameters?: CheckPermissionQueryParamProperties;
}

/** What `HEAD /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}` takes beside the arguments of its path. */
export type CheckPermissionParameters = CheckPermissionQueryParam & RequestParameters;

/** The query parameters of `PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}`. */
export interface GrantPermissionQueryParamProperties {
  /**
   * What the permission applies to: for both permissions the name of a group. Optional in every
   * version, and yet the service answers 400 without it.
   */
  targetName?: string;
}

/** The query parameters of `PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}`, as an option. */
export interface GrantPermissionQueryParam {
  queryParameters?: GrantPermissionQueryParamProperties;
}

/** What `PUT /api/hubs/{hub}/permissions/{permission}/connections/{connectionId}` takes beside the arguments of its path. */
export type GrantPermissionParameters = GrantPermissionQueryParam & RequestParameters;

/** What `HEAD /api/hubs/{hub}/users/{userId}` takes beside the arguments of its path. */
export type UserExistsParameters = RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface CloseUserConnectionsExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

/** The query parameters of `POST /api/hubs/{hub}/users/{userId}/:closeConnections`. */
export interface CloseUserConnectionsQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: CloseUserConnectionsExcludedQueryParam;
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

/** The query parameters of `POST /api/hubs/{hub}/users/{userId}/:closeConnections`, as an option. */
export interface CloseUserConnectionsQueryParam {
  queryParameters?: CloseUserConnectionsQueryParamProperties;
}

/** What `POST /api/hubs/{hub}/users/{userId}/:closeConnections` takes beside the arguments of its path. */
export type CloseUserConnectionsParameters = CloseUserConnectionsQueryParam & RequestParameters;

/** The query parameters of `POST /api/hubs/{hub}/users/{userId}/:send`. */
export interface SendToUserQueryParamProperties {
  /**
   * An OData expression over `userId`, `connectionId` and `groups`, for instance
   * `userId ne 'ada' and 'news' in groups`. Only connections for which it is true receive the
   * message; left out or empty, all of them do.
   */
  filter?: string;
  /**
   * How many seconds the service keeps the message for a client that is slow to read or away,
   * 0 to 300. It is dropped after that; 0, like leaving the parameter out, means never.
   */
  messageTtlSeconds?: number;
}

/** The query parameters of `POST /api/hubs/{hub}/users/{userId}/:send`, as an option. */
export interface SendToUserQueryParam {
  queryParameters?: SendToUserQueryParamProperties;
}

/** The content type of `POST /api/hubs/{hub}/users/{userId}/:send`, as an option. */
export interface SendToUserMediaTypesParam {
  contentType: MessageContentType;
}

/** The body of `POST /api/hubs/{hub}/users/{userId}/:send`, as an option. */
export interface SendToUserBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /api/hubs/{hub}/users/{userId}/:send` takes beside the arguments of its path. */
export type SendToUserParameters = SendToUserQueryParam &
  SendToUserMediaTypesParam &
  SendToUserBodyParam &
  RequestParameters;

/** What `DELETE /api/hubs/{hub}/users/{userId}/groups` takes beside the arguments of its path. */
export type RemoveUserFromAllGroupsParameters = RequestParameters;

/** What `DELETE /api/hubs/{hub}/users/{userId}/groups/{group}` takes beside the arguments of its path. */
export type RemoveUserFromGroupParameters = RequestParameters;

/** What `PUT /api/hubs/{hub}/users/{userId}/groups/{group}` takes beside the arguments of its path. */
export type AddUserToGroupParameters = RequestParameters;
