/**
 * The high-level client of Azure Web PubSub: a method for each operation, errors that say what to
 * do, and per-call options.
 *
 * @packageDocumentation
 * @module index
 */

export { WebPubSubServiceClient } from "./service-client.ts";
export type { WebPubSubGroup } from "./group-client.ts";
export { AzureKeyCredential } from "@azure/core-auth";

export type {
  CallOptions,
  CallPolicy,
  CallRequestOptions,
  Classification,
  Verdict,
  WebPubSubServiceClientLogOptions,
  WebPubSubServiceClientOptions,
} from "./options.ts";
export type { ReturningErrors, ThrowingOptions } from "./options.ts";
export type {
  ClientTokenResponse,
  GenerateClientTokenOptions,
  HasConnectionOptions,
  HubCloseAllConnectionsOptions,
  HubCloseConnectionOptions,
  HubCloseUserConnectionsOptions,
  HubGrantPermissionOptions,
  HubHasGroupOptions,
  HubHasPermissionOptions,
  HubHasUserOptions,
  HubRemoveUserFromAllGroupsOptions,
  HubRevokePermissionOptions,
  Permission,
} from "./hub-options.ts";
export type { ClientProtocol as WebPubSubClientProtocol } from "./auth/client-address.ts";
export type {
  GroupSendTextToAllOptions,
  GroupSendToAllOptions,
  HubSendTextToAllOptions,
  HubSendTextToConnectionOptions,
  HubSendTextToUserOptions,
  HubSendToAllOptions,
  HubSendToConnectionOptions,
  HubSendToUserOptions,
  JSONTypes,
} from "./message-options.ts";
export type {
  GroupAddConnectionOptions,
  GroupAddUserOptions,
  GroupAdminClientOptions,
  GroupCloseAllConnectionsOptions,
  GroupHasUserOptions,
  GroupListConnectionsOptions,
  GroupMemberList,
  GroupMemberPage,
  GroupRemoveConnectionOptions,
  GroupRemoveUserOptions,
  WebPubSubGroupMember,
} from "./group-options.ts";
export type { PagedAsyncIterableIterator, PageSettings } from "./paging.ts";
export type { RetryOptions } from "./pipeline/retry.ts";
export type { ServiceResponse } from "./response.ts";

export {
  ConfigurationError,
  ConnectionError,
  OperationAbortedError,
  OperationTimeoutError,
  ServiceError,
} from "./errors.ts";
export type { ConfigurationErrorCode, ServiceErrorFields } from "./errors.ts";
export type { ErrorDetail, InnerError } from "./failures/error-detail.ts";

export { filter } from "./messaging/filter.ts";
export { odata } from "./messaging/odata.ts";
export type {
  Filter,
  FilterBuilder,
  GroupsExpression,
  NumberExpression,
  NumberValue,
  TextExpression,
  TextValue,
} from "./messaging/filter.ts";

export { closeMany, sendToMany } from "./many/many.ts";
export type {
  CloseManyOptions,
  ClosingClient,
  ManyOptions,
  SendingClient,
  SendToManyOptions,
} from "./many/many.ts";
export type { Target, TargetLists } from "./many/targets.ts";
export type {
  DoneItem,
  FailedItem,
  ItemResult,
  ManyProgress,
  ManyResult,
  SkippedItem,
} from "./many/worklist.ts";

export { createRestClient } from "./rest.ts";
export type { ApiVersion, RestClient } from "./rest.ts";
export { accessKeySigningPolicy, accessKeySigningPolicyName } from "./pipeline/signing.ts";
