import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type {
  ClientTokenResponseOutput,
  ErrorDetailOutput,
  GroupMemberPagedValuesOutput,
  ProblemDetailsOutput,
  ResponseContentTypeOutput,
} from "./outputModels.js";
import type { ExpectedResponse, UnexpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface GetServiceStatus200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `GetServiceStatusDefaultResponse`. */
export interface GetServiceStatusDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface GetServiceStatusDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & GetServiceStatusDefaultHeaders;
}

/** The request has succeeded. */
export interface AddConnectionsToGroups200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `AddConnectionsToGroupsDefaultResponse`. */
export interface AddConnectionsToGroupsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface AddConnectionsToGroupsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & AddConnectionsToGroupsDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface CloseAllConnections204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `CloseAllConnectionsDefaultResponse`. */
export interface CloseAllConnectionsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface CloseAllConnectionsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & CloseAllConnectionsDefaultHeaders;
}

/** The headers of `GenerateClientToken200Response`. */
export interface GenerateClientToken200Headers {
  "content-type": ResponseContentTypeOutput;
}

/** The request has succeeded. */
export interface GenerateClientToken200Response extends ExpectedResponse {
  status: "200";
  body: ClientTokenResponseOutput;
  headers: RawHttpHeaders & GenerateClientToken200Headers;
}

/** The headers of `GenerateClientTokenDefaultResponse`. */
export interface GenerateClientTokenDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface GenerateClientTokenDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & GenerateClientTokenDefaultHeaders;
}

/** The request has succeeded. */
export interface RemoveConnectionsFromGroups200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `RemoveConnectionsFromGroupsDefaultResponse`. */
export interface RemoveConnectionsFromGroupsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface RemoveConnectionsFromGroupsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & RemoveConnectionsFromGroupsDefaultHeaders;
}

/** The request has been accepted for processing, but processing has not yet completed. */
export interface SendToAll202Response extends ExpectedResponse {
  status: "202";
}

/** The headers of `SendToAllDefaultResponse`. */
export interface SendToAllDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface SendToAllDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & SendToAllDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface CloseConnection204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `CloseConnectionDefaultResponse`. */
export interface CloseConnectionDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface CloseConnectionDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & CloseConnectionDefaultHeaders;
}

/** The request has succeeded. */
export interface ConnectionExists200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `ConnectionExists404Response`. */
export interface ConnectionExists404Headers {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** It does not exist. To the operations that ask, this is an answer and no error. */
export interface ConnectionExists404Response extends ExpectedResponse {
  status: "404";
  headers: RawHttpHeaders & ConnectionExists404Headers;
}

/** The headers of `ConnectionExistsDefaultResponse`. */
export interface ConnectionExistsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface ConnectionExistsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & ConnectionExistsDefaultHeaders;
}

/** The request has been accepted for processing, but processing has not yet completed. */
export interface SendToConnection202Response extends ExpectedResponse {
  status: "202";
}

/** The headers of `SendToConnectionDefaultResponse`. */
export interface SendToConnectionDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface SendToConnectionDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & SendToConnectionDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface RemoveConnectionFromAllGroups204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `RemoveConnectionFromAllGroupsDefaultResponse`. */
export interface RemoveConnectionFromAllGroupsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface RemoveConnectionFromAllGroupsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & RemoveConnectionFromAllGroupsDefaultHeaders;
}

/** The request has succeeded. */
export interface GroupExists200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `GroupExists404Response`. */
export interface GroupExists404Headers {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** It does not exist. To the operations that ask, this is an answer and no error. */
export interface GroupExists404Response extends ExpectedResponse {
  status: "404";
  headers: RawHttpHeaders & GroupExists404Headers;
}

/** The headers of `GroupExistsDefaultResponse`. */
export interface GroupExistsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface GroupExistsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & GroupExistsDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface CloseGroupConnections204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `CloseGroupConnectionsDefaultResponse`. */
export interface CloseGroupConnectionsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface CloseGroupConnectionsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & CloseGroupConnectionsDefaultHeaders;
}

/** The request has been accepted for processing, but processing has not yet completed. */
export interface SendToGroup202Response extends ExpectedResponse {
  status: "202";
}

/** The headers of `SendToGroupDefaultResponse`. */
export interface SendToGroupDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface SendToGroupDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & SendToGroupDefaultHeaders;
}

/** The request has succeeded. */
export interface ListConnectionsInGroup200Response extends ExpectedResponse {
  status: "200";
  body: GroupMemberPagedValuesOutput;
}

/** The headers of `ListConnectionsInGroupDefaultResponse`. */
export interface ListConnectionsInGroupDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface ListConnectionsInGroupDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & ListConnectionsInGroupDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface RemoveConnectionFromGroup204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `RemoveConnectionFromGroupDefaultResponse`. */
export interface RemoveConnectionFromGroupDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface RemoveConnectionFromGroupDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & RemoveConnectionFromGroupDefaultHeaders;
}

/** The request has succeeded. */
export interface AddConnectionToGroup200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `AddConnectionToGroupDefaultResponse`. */
export interface AddConnectionToGroupDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface AddConnectionToGroupDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & AddConnectionToGroupDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface RevokePermission204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `RevokePermissionDefaultResponse`. */
export interface RevokePermissionDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface RevokePermissionDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & RevokePermissionDefaultHeaders;
}

/** The request has succeeded. */
export interface CheckPermission200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `CheckPermission404Response`. */
export interface CheckPermission404Headers {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** It does not exist. To the operations that ask, this is an answer and no error. */
export interface CheckPermission404Response extends ExpectedResponse {
  status: "404";
  headers: RawHttpHeaders & CheckPermission404Headers;
}

/** The headers of `CheckPermissionDefaultResponse`. */
export interface CheckPermissionDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface CheckPermissionDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & CheckPermissionDefaultHeaders;
}

/** The request has succeeded. */
export interface GrantPermission200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `GrantPermissionDefaultResponse`. */
export interface GrantPermissionDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface GrantPermissionDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & GrantPermissionDefaultHeaders;
}

/** The request has succeeded. */
export interface UserExists200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `UserExists404Response`. */
export interface UserExists404Headers {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** It does not exist. To the operations that ask, this is an answer and no error. */
export interface UserExists404Response extends ExpectedResponse {
  status: "404";
  headers: RawHttpHeaders & UserExists404Headers;
}

/** The headers of `UserExistsDefaultResponse`. */
export interface UserExistsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface UserExistsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & UserExistsDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface CloseUserConnections204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `CloseUserConnectionsDefaultResponse`. */
export interface CloseUserConnectionsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface CloseUserConnectionsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & CloseUserConnectionsDefaultHeaders;
}

/** The request has been accepted for processing, but processing has not yet completed. */
export interface SendToUser202Response extends ExpectedResponse {
  status: "202";
}

/** The headers of `SendToUserDefaultResponse`. */
export interface SendToUserDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface SendToUserDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & SendToUserDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface RemoveUserFromAllGroups204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `RemoveUserFromAllGroupsDefaultResponse`. */
export interface RemoveUserFromAllGroupsDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface RemoveUserFromAllGroupsDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & RemoveUserFromAllGroupsDefaultHeaders;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface RemoveUserFromGroup204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `RemoveUserFromGroupDefaultResponse`. */
export interface RemoveUserFromGroupDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface RemoveUserFromGroupDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & RemoveUserFromGroupDefaultHeaders;
}

/** The request has succeeded. */
export interface AddUserToGroup200Response extends ExpectedResponse {
  status: "200";
}

/** The headers of `AddUserToGroupDefaultResponse`. */
export interface AddUserToGroupDefaultHeaders {
  /** The error's code, the same as in the body. */
  "x-ms-error-code"?: string;
}

/** The request failed. The body says why; the answer to a HEAD request has only the header. */
export interface AddUserToGroupDefaultResponse extends UnexpectedResponse {
  status: string;
  body: ErrorDetailOutput | ProblemDetailsOutput;
  headers: RawHttpHeaders & AddUserToGroupDefaultHeaders;
}
