import type { RequestParameters } from "@azure-rest/core-client";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type {
  AddToGroupsRequest,
  MessageContentType,
  RemoveFromGroupsRequest,
  WebPubSubClientType,
} from "./models.js";

export type GetServiceStatusParameters = RequestParameters;

export interface AddConnectionsToGroupsBodyParam {
  /** The groups, and which connections join them. */
  body: AddToGroupsRequest;
}

export type AddConnectionsToGroupsParameters = AddConnectionsToGroupsBodyParam & RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface CloseAllConnectionsExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

export interface CloseAllConnectionsQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: CloseAllConnectionsExcludedQueryParam;
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

export interface CloseAllConnectionsQueryParam {
  queryParameters?: CloseAllConnectionsQueryParamProperties;
}

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

export interface GenerateClientTokenQueryParam {
  queryParameters?: GenerateClientTokenQueryParamProperties;
}

export type GenerateClientTokenParameters = GenerateClientTokenQueryParam & RequestParameters;

export interface RemoveConnectionsFromGroupsBodyParam {
  /** The groups, and which connections leave them. */
  body: RemoveFromGroupsRequest;
}

export type RemoveConnectionsFromGroupsParameters = RemoveConnectionsFromGroupsBodyParam &
  RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface SendToAllExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

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

export interface SendToAllQueryParam {
  queryParameters?: SendToAllQueryParamProperties;
}

export interface SendToAllMediaTypesParam {
  contentType: MessageContentType;
}

export interface SendToAllBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendToAllParameters = SendToAllQueryParam &
  SendToAllMediaTypesParam &
  SendToAllBodyParam &
  RequestParameters;

export interface CloseConnectionQueryParamProperties {
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

export interface CloseConnectionQueryParam {
  queryParameters?: CloseConnectionQueryParamProperties;
}

export type CloseConnectionParameters = CloseConnectionQueryParam & RequestParameters;

export type ConnectionExistsParameters = RequestParameters;

export interface SendToConnectionQueryParamProperties {
  /**
   * How many seconds the service keeps the message for a client that is slow to read or away,
   * 0 to 300. It is dropped after that; 0, like leaving the parameter out, means never.
   */
  messageTtlSeconds?: number;
}

export interface SendToConnectionQueryParam {
  queryParameters?: SendToConnectionQueryParamProperties;
}

export interface SendToConnectionMediaTypesParam {
  contentType: MessageContentType;
}

export interface SendToConnectionBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendToConnectionParameters = SendToConnectionQueryParam &
  SendToConnectionMediaTypesParam &
  SendToConnectionBodyParam &
  RequestParameters;

export type RemoveConnectionFromAllGroupsParameters = RequestParameters;

export type GroupExistsParameters = RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface CloseGroupConnectionsExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

export interface CloseGroupConnectionsQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: CloseGroupConnectionsExcludedQueryParam;
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

export interface CloseGroupConnectionsQueryParam {
  queryParameters?: CloseGroupConnectionsQueryParamProperties;
}

export type CloseGroupConnectionsParameters = CloseGroupConnectionsQueryParam & RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface SendToGroupExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

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

export interface SendToGroupQueryParam {
  queryParameters?: SendToGroupQueryParamProperties;
}

export interface SendToGroupMediaTypesParam {
  contentType: MessageContentType;
}

export interface SendToGroupBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendToGroupParameters = SendToGroupQueryParam &
  SendToGroupMediaTypesParam &
  SendToGroupBodyParam &
  RequestParameters;

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

export interface ListConnectionsInGroupQueryParam {
  queryParameters?: ListConnectionsInGroupQueryParamProperties;
}

export type ListConnectionsInGroupParameters = ListConnectionsInGroupQueryParam & RequestParameters;

export type RemoveConnectionFromGroupParameters = RequestParameters;

export type AddConnectionToGroupParameters = RequestParameters;

export interface RevokePermissionQueryParamProperties {
  /**
   * What the permission applies to: for both permissions the name of a group. Optional in every
   * version, and yet the service answers 400 without it.
   */
  targetName?: string;
}

export interface RevokePermissionQueryParam {
  queryParameters?: RevokePermissionQueryParamProperties;
}

export type RevokePermissionParameters = RevokePermissionQueryParam & RequestParameters;

export interface CheckPermissionQueryParamProperties {
  /**
   * What the permission applies to: for both permissions the name of a group. Optional in every
   * version, and yet the service answers 400 without it.
   */
  targetName?: string;
}

export interface CheckPermissionQueryParam {
  queryParameters?: CheckPermissionQueryParamProperties;
}

export type CheckPermissionParameters = CheckPermissionQueryParam & RequestParameters;

export interface GrantPermissionQueryParamProperties {
  /**
   * What the permission applies to: for both permissions the name of a group. Optional in every
   * version, and yet the service answers 400 without it.
   */
  targetName?: string;
}

export interface GrantPermissionQueryParam {
  queryParameters?: GrantPermissionQueryParamProperties;
}

export type GrantPermissionParameters = GrantPermissionQueryParam & RequestParameters;

export type UserExistsParameters = RequestParameters;

/** Connections to leave out: the key is repeated for each id. */
export interface CloseUserConnectionsExcludedQueryParam {
  /** The value of the parameter. */
  value: Array<string>;
  explode: true;
  style: "form";
}

export interface CloseUserConnectionsQueryParamProperties {
  /** Connections to leave out: the key is repeated for each id. */
  excluded?: CloseUserConnectionsExcludedQueryParam;
  /** Why the connection is closed; a client with a Web PubSub subprotocol is told. */
  reason?: string;
}

export interface CloseUserConnectionsQueryParam {
  queryParameters?: CloseUserConnectionsQueryParamProperties;
}

export type CloseUserConnectionsParameters = CloseUserConnectionsQueryParam & RequestParameters;

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

export interface SendToUserQueryParam {
  queryParameters?: SendToUserQueryParamProperties;
}

export interface SendToUserMediaTypesParam {
  contentType: MessageContentType;
}

export interface SendToUserBodyParam {
  /** The message itself, as it is: never in base64. */
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SendToUserParameters = SendToUserQueryParam &
  SendToUserMediaTypesParam &
  SendToUserBodyParam &
  RequestParameters;

export type RemoveUserFromAllGroupsParameters = RequestParameters;

export type RemoveUserFromGroupParameters = RequestParameters;

export type AddUserToGroupParameters = RequestParameters;
