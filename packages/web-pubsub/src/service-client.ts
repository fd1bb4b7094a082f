import type { AzureKeyCredential, TokenCredential } from "@azure/core-auth";
import type { RequestBodyType } from "@azure/core-rest-pipeline";

import type { ServiceTarget } from "./auth/service-target.ts";
import { askOperation, callOperation } from "./call.ts";
import type { CallContext } from "./call.ts";
import { createClientAccess } from "./client-access.ts";
import type { ClientAccess } from "./client-access.ts";
import { createContext } from "./context.ts";
import { createGroup } from "./group-client.ts";
import type { WebPubSubGroup } from "./group-client.ts";
import type * as Groups from "./group-options.ts";
import type * as Hub from "./hub-options.ts";
import type * as Messages from "./message-options.ts";
import * as closing from "./operations/closing.ts";
import * as connections from "./operations/connections.ts";
import * as groupChanges from "./operations/group-changes.ts";
import { groupExists } from "./operations/groups.ts";
import * as messages from "./operations/messages.ts";
import * as permissions from "./operations/permissions.ts";
import * as users from "./operations/users.ts";
import type { CallOptions, ReturningErrors, WebPubSubServiceClientOptions } from "./options.ts";
import type { ServiceResponse } from "./response.ts";
import type { RestClient } from "./rest.ts";

/**
 * The client of one hub of a Web PubSub resource.
 *
 * Every method rejects, and never throws: a `TypeError` or `RangeError` for an argument that cannot
 * be sent (nothing is sent then), a `ServiceError` for an answer that is a failure, a
 * `ConnectionError`, `TimeoutError` or `AbortError` where no answer came.
 *
 * The names of connections and users are any text but `.`, `..` and the empty one. A message has
 * 1 MiB at most, and more is a `RangeError`. A send resolves with status 202 when the service has
 * taken the message, which says nothing of who gets it.
 *
 * The operations: https://learn.microsoft.com/azure/azure-web-pubsub/reference-rest-api-data-plane
 */
export class WebPubSubServiceClient {
  /** The hub that this client is for. */
  readonly hubName: string;
  /** The api-version that requests name. */
  readonly apiVersion: string;
  /** The address of the resource. */
  readonly endpoint: string;
  readonly #context: CallContext;
  readonly #clientAccess: ClientAccess;
  readonly #target: ServiceTarget;

  /**
   * @param connectionString - From the Keys page of the Azure portal, or of the embedded service.
   * @param hubName - A letter and up to 127 letters, digits or ``_ ` , . [ ]``.
   * @throws ConfigurationError - What to change about the connection string; never its contents.
   * @throws TypeError or RangeError - What is wrong with the hub's name or the options.
   */
  constructor(connectionString: string, hubName: string, options?: WebPubSubServiceClientOptions);
  /**
   * @param endpoint - The address of the resource: https, or http on this machine.
   * @param credential - An access key of the resource, or Microsoft Entra ID.
   * @param hubName - A letter and up to 127 letters, digits or ``_ ` , . [ ]``.
   * @throws ConfigurationError - What to change about the endpoint.
   * @throws TypeError or RangeError - What is wrong with the credential, the hub's name or the options.
   */
  // oxlint-disable-next-line max-params -- The official client has these four.
  constructor(
    endpoint: string,
    credential: AzureKeyCredential | TokenCredential,
    hubName: string,
    options?: WebPubSubServiceClientOptions,
  );
  constructor(...given: readonly unknown[]) {
    const { context, target } = createContext("WebPubSubServiceClient", given);
    this.hubName = context.hub;
    this.apiVersion = context.apiVersion;
    this.endpoint = target.endpoint;
    this.#context = context;
    this.#target = target;
    this.#clientAccess = createClientAccess(context, target);
  }

  /**
   * Signs requests and client tokens with another access key from now on, those under way that are
   * sent again included. With an `AzureKeyCredential`, its `update` is called, so that all clients
   * that share it follow.
   *
   * @param key - From the Keys page of the Azure portal; not the connection string.
   * @throws TypeError - Where the client has no key that can change, as with Microsoft Entra ID.
   */
  updateKey(key: string): void {
    const { credential } = this.#target;
    if (credential.kind === "entra") {
      throw new TypeError(
        "updateKey: this client has no access key; its credential is of Microsoft Entra ID",
      );
    }
    credential.updateKey(key);
  }

  /** The REST client behind this one, with its authentication: for whatever needs the wire. */
  get rest(): RestClient {
    return this.#context.rest.client;
  }

  /**
   * Makes the client of a group, which shares everything with this one. Nothing is sent.
   *
   * @param groupName - 1 to 1024 characters, not all of them white space.
   * @throws TypeError or RangeError - What is wrong with the name.
   */
  group(groupName: string): WebPubSubGroup {
    return createGroup(this.#context, this, groupName);
  }

  /** Sends a text, as it is, to all connections of the hub. */
  sendToAll(message: string, options: Messages.HubSendTextToAllOptions): Promise<ServiceResponse>;
  /** Sends a JSON value to all connections of the hub. */
  sendToAll(
    message: Messages.JSONTypes,
    options?: Messages.HubSendToAllOptions,
  ): Promise<ServiceResponse>;
  /** Sends bytes to all connections of the hub. A stream is read to its end first. */
  sendToAll(
    message: RequestBodyType,
    options?: Messages.HubSendToAllOptions,
  ): Promise<ServiceResponse>;
  sendToAll(
    message: unknown,
    options: Messages.SendingOptions<Messages.HubSendToAllOptions> = {},
  ): Promise<ServiceResponse> {
    return callOperation(this.#context, messages.sendToAll, { message, options });
  }

  /** Sends a text, as it is, to all connections of a user. */
  sendToUser(
    username: string,
    message: string,
    options: Messages.HubSendTextToUserOptions,
  ): Promise<ServiceResponse>;
  /** Sends a JSON value to all connections of a user. */
  sendToUser(
    username: string,
    message: Messages.JSONTypes,
    options?: Messages.HubSendToUserOptions,
  ): Promise<ServiceResponse>;
  /** Sends bytes to all connections of a user. A stream is read to its end first. */
  sendToUser(
    username: string,
    message: RequestBodyType,
    options?: Messages.HubSendToUserOptions | Messages.HubSendTextToUserOptions,
  ): Promise<ServiceResponse>;
  sendToUser(
    userId: string,
    message: unknown,
    options: Messages.SendingOptions<Messages.HubSendToUserOptions> = {},
  ): Promise<ServiceResponse> {
    return callOperation(this.#context, messages.sendToUser, { userId, message, options });
  }

  /** Sends a text, as it is, to a connection. */
  sendToConnection(
    connectionId: string,
    message: string,
    options: Messages.HubSendTextToConnectionOptions,
  ): Promise<ServiceResponse>;
  /** Sends a JSON value to a connection. */
  sendToConnection(
    connectionId: string,
    message: Messages.JSONTypes,
    options?: Messages.HubSendToConnectionOptions,
  ): Promise<ServiceResponse>;
  /** Sends bytes to a connection. A stream is read to its end first. */
  sendToConnection(
    connectionId: string,
    message: RequestBodyType,
    options?: Messages.HubSendToConnectionOptions | Messages.HubSendTextToConnectionOptions,
  ): Promise<ServiceResponse>;
  sendToConnection(
    connectionId: string,
    message: unknown,
    options: Messages.SendingOptions<Messages.HubSendToConnectionOptions> = {},
  ): Promise<ServiceResponse> {
    const given = { connectionId, message, options };
    return callOperation(this.#context, messages.sendToConnection, given);
  }

  /**
   * Closes a connection. A connection that does not exist is closed already: that succeeds, too.
   *
   * @param connectionId - Any text but `.`, `..` and the empty one.
   * @param options - The reason to give, and what every call takes.
   */
  closeConnection(
    connectionId: string,
    options: Hub.HubCloseConnectionOptions = {},
  ): Promise<ServiceResponse> {
    return callOperation(this.#context, connections.closeConnection, { connectionId, options });
  }

  /** Closes all connections of the hub, but for those that are excluded. Succeeds with none, too. */
  closeAllConnections(options: Hub.HubCloseAllConnectionsOptions = {}): Promise<ServiceResponse> {
    return callOperation(this.#context, closing.closeAllConnections, { options });
  }

  /** Closes all connections of a user, but for those that are excluded. Succeeds with none, too. */
  closeUserConnections(
    userId: string,
    options: Hub.HubCloseUserConnectionsOptions = {},
  ): Promise<ServiceResponse> {
    return callOperation(this.#context, closing.closeUserConnections, { userId, options });
  }

  /** For a call that returns failures: the answer is true, false, or the response of the failure. */
  connectionExists(
    connectionId: string,
    options: ReturningErrors<Hub.HasConnectionOptions>,
  ): Promise<boolean | ServiceResponse>;
  /** Tells whether a connection exists. */
  connectionExists(connectionId: string, options?: Hub.HasConnectionOptions): Promise<boolean>;
  connectionExists(
    connectionId: string,
    options: Asking<Hub.HasConnectionOptions> = {},
  ): Promise<boolean | ServiceResponse> {
    return askOperation(this.#context, connections.connectionExists, { connectionId, options });
  }

  /** For a call that returns failures: the answer is true, false, or the response of the failure. */
  groupExists(
    groupName: string,
    options: ReturningErrors<Hub.HubHasGroupOptions>,
  ): Promise<boolean | ServiceResponse>;
  /** Tells whether a group exists, which it does while a connection is in it. */
  groupExists(groupName: string, options?: Hub.HubHasGroupOptions): Promise<boolean>;
  groupExists(
    group: string,
    options: Asking<Hub.HubHasGroupOptions> = {},
  ): Promise<boolean | ServiceResponse> {
    return askOperation(this.#context, groupExists, { group, options });
  }

  /** For a call that returns failures: the answer is true, false, or the response of the failure. */
  userExists(
    username: string,
    options: ReturningErrors<Hub.HubHasUserOptions>,
  ): Promise<boolean | ServiceResponse>;
  /** Tells whether a user has a connection. */
  userExists(username: string, options?: Hub.HubHasUserOptions): Promise<boolean>;
  userExists(
    userId: string,
    options: Asking<Hub.HubHasUserOptions> = {},
  ): Promise<boolean | ServiceResponse> {
    return askOperation(this.#context, users.userExists, { userId, options });
  }

  /** Takes all connections of a user out of all groups. Succeeds with none, too. */
  removeUserFromAllGroups(
    userId: string,
    options: Hub.HubRemoveUserFromAllGroupsOptions = {},
  ): Promise<ServiceResponse> {
    return callOperation(this.#context, users.removeUserFromAllGroups, { userId, options });
  }

  /**
   * Takes a connection out of all groups. One that does not exist is in none: that succeeds, too.
   * Needs api-version 2022-11-01 or later.
   */
  removeConnectionFromAllGroups(
    connectionId: string,
    options: Hub.HubRemoveUserFromAllGroupsOptions = {},
  ): Promise<ServiceResponse> {
    const given = { connectionId, options };
    return callOperation(this.#context, connections.removeConnectionFromAllGroups, given);
  }

  /**
   * Lets connections join groups. Succeeds where the filter is true of none, too. Needs api-version
   * 2024-01-01 or later.
   *
   * @param groups - Their names, each 1 to 1024 characters, not all of them white space.
   * @param filter - An OData expression, true of those that join: see `filter` and `odata`. The empty
   *   one: all of the hub.
   */
  addConnectionsToGroups(
    groups: readonly string[],
    filter: string,
    options: Groups.GroupAddConnectionOptions = {},
  ): Promise<ServiceResponse> {
    const given = { groups, filter, options };
    return callOperation(this.#context, groupChanges.addConnectionsToGroups, given);
  }

  /**
   * Lets connections leave groups. Succeeds where the filter is true of none, too. Needs api-version
   * 2024-01-01 or later.
   *
   * @param groups - Their names, each 1 to 1024 characters, not all of them white space.
   * @param filter - An OData expression, true of those that leave: see `filter` and `odata`. The empty
   *   one: all of the hub.
   */
  removeConnectionsFromGroups(
    groups: readonly string[],
    filter: string,
    options: Groups.GroupRemoveConnectionOptions = {},
  ): Promise<ServiceResponse> {
    const given = { groups, filter, options };
    return callOperation(this.#context, groupChanges.removeConnectionsFromGroups, given);
  }

  /** Gives a connection a permission. Fails with 404 where there is no such connection. */
  grantPermission(
    connectionId: string,
    permission: Hub.Permission,
    options: Hub.HubGrantPermissionOptions = {},
  ): Promise<ServiceResponse> {
    const given = { connectionId, permission, options };
    return callOperation(this.#context, permissions.grantPermission, given);
  }

  /** Takes a permission away from a connection. Succeeds where there is no such connection, too. */
  revokePermission(
    connectionId: string,
    permission: Hub.Permission,
    options: Hub.HubRevokePermissionOptions = {},
  ): Promise<ServiceResponse> {
    const given = { connectionId, permission, options };
    return callOperation(this.#context, permissions.revokePermission, given);
  }

  /** For a call that returns failures: the answer is true, false, or the response of the failure. */
  hasPermission(
    connectionId: string,
    permission: Hub.Permission,
    options: ReturningErrors<Hub.HubHasPermissionOptions>,
  ): Promise<boolean | ServiceResponse>;
  /** Tells whether a connection has a permission: false where there is no such connection, too. */
  hasPermission(
    connectionId: string,
    permission: Hub.Permission,
    options?: Hub.HubHasPermissionOptions,
  ): Promise<boolean>;
  hasPermission(
    connectionId: string,
    permission: Hub.Permission,
    options: Asking<Hub.HubHasPermissionOptions> = {},
  ): Promise<boolean | ServiceResponse> {
    const given = { connectionId, permission, options };
    return askOperation(this.#context, permissions.hasPermission, given);
  }

  /** For a call that returns failures: the answer is the token, or the response of the failure. */
  getClientAccessToken(
    options: ReturningErrors<Hub.GenerateClientTokenOptions>,
  ): Promise<Hub.ClientTokenResponse | ServiceResponse>;
  /**
   * Issues a token that a client connects with, and the address to connect to. With an access key it
   * is signed here and nothing is sent; with Microsoft Entra ID the service issues it.
   *
   * https://learn.microsoft.com/azure/azure-web-pubsub/howto-generate-client-access-url
   */
  getClientAccessToken(options?: Hub.GenerateClientTokenOptions): Promise<Hub.ClientTokenResponse>;
  getClientAccessToken(
    options: Asking<Hub.GenerateClientTokenOptions> = {},
  ): Promise<Hub.ClientTokenResponse | ServiceResponse> {
    return this.#clientAccess.issue(options);
  }
}

type Asking<Options extends CallOptions> = Options | ReturningErrors<Options>;
