import type { RequestBodyType } from "@azure/core-rest-pipeline";

import { checkGroupName } from "./arguments.ts";
import { callOperation } from "./call.ts";
import type { CallContext } from "./call.ts";
import type {
  GroupAddConnectionOptions,
  GroupAddUserOptions,
  GroupCloseAllConnectionsOptions,
  GroupListConnectionsOptions,
  GroupMemberList,
  GroupRemoveConnectionOptions,
  GroupRemoveUserOptions,
} from "./group-options.ts";
import { listMembers } from "./member-list.ts";
import type {
  GroupSendTextToAllOptions,
  GroupSendToAllOptions,
  JSONTypes,
  SendingOptions,
} from "./message-options.ts";
import { closeGroupConnections } from "./operations/closing.ts";
import {
  addConnectionToGroup,
  addUserToGroup,
  removeConnectionFromGroup,
  removeUserFromGroup,
} from "./operations/groups.ts";
import { sendToGroup } from "./operations/messages.ts";
import type { ServiceResponse } from "./response.ts";

/** Where a group is: what its client has in common with that of its hub. */
export interface GroupHome {
  readonly hubName: string;
  readonly apiVersion: string;
  readonly endpoint: string;
}

/** Makes the client of a group. Throws a `TypeError` or a `RangeError` for a name that is none. */
export function createGroup(
  context: CallContext,
  home: GroupHome,
  groupName: string,
): WebPubSubGroup {
  checkGroupName({ operation: "group", parameter: "groupName" }, groupName);
  return new GroupClient(context, home, groupName);
}

/**
 * The client of one group of a hub: `client.group(name)` makes it. A group is there while a connection
 * is in it. Arguments and failures are as for the methods of `WebPubSubServiceClient`.
 */
// Without the private parts of the class, so that tests of applications can put another in its place.
export interface WebPubSubGroup extends Pick<GroupClient, keyof GroupClient> {}

class GroupClient {
  /** The group that this client is for. */
  readonly groupName: string;
  /** The hub that the group is in. */
  readonly hubName: string;
  /** The api-version that requests name. */
  readonly apiVersion: string;
  /** The address of the resource. */
  readonly endpoint: string;
  readonly #context: CallContext;

  /** @internal */
  constructor(context: CallContext, home: GroupHome, groupName: string) {
    this.groupName = groupName;
    this.hubName = home.hubName;
    this.apiVersion = home.apiVersion;
    this.endpoint = home.endpoint;
    this.#context = context;
  }

  /** Puts a connection into the group. Fails with 404 where there is no such connection. */
  addConnection(
    connectionId: string,
    options: GroupAddConnectionOptions = {},
  ): Promise<ServiceResponse> {
    const given = { group: this.groupName, connectionId, options };
    return callOperation(this.#context, addConnectionToGroup, given);
  }

  /** Takes a connection out of the group. One that is not in it is out already: that succeeds, too. */
  removeConnection(
    connectionId: string,
    options: GroupRemoveConnectionOptions = {},
  ): Promise<ServiceResponse> {
    const given = { group: this.groupName, connectionId, options };
    return callOperation(this.#context, removeConnectionFromGroup, given);
  }

  /** Closes all connections of the group, but for those that are excluded. Succeeds with none, too. */
  closeAllConnections(options: GroupCloseAllConnectionsOptions = {}): Promise<ServiceResponse> {
    const given = { group: this.groupName, options };
    return callOperation(this.#context, closeGroupConnections, given);
  }

  /** Puts all connections of a user into the group. Fails with 404 where the user has none. */
  addUser(username: string, options: GroupAddUserOptions = {}): Promise<ServiceResponse> {
    const given = { group: this.groupName, userId: username, options };
    return callOperation(this.#context, addUserToGroup, given);
  }

  /** Takes all connections of a user out of the group. Succeeds with none, too. */
  removeUser(username: string, options: GroupRemoveUserOptions = {}): Promise<ServiceResponse> {
    const given = { group: this.groupName, userId: username, options };
    return callOperation(this.#context, removeUserFromGroup, given);
  }

  /** Sends a text, as it is, to all connections of the group. */
  sendToAll(message: string, options: GroupSendTextToAllOptions): Promise<ServiceResponse>;
  /** Sends a JSON value to all connections of the group. */
  sendToAll(message: JSONTypes, options?: GroupSendToAllOptions): Promise<ServiceResponse>;
  /** Sends bytes to all connections of the group. A stream is read to its end first. */
  sendToAll(message: RequestBodyType, options?: GroupSendToAllOptions): Promise<ServiceResponse>;
  sendToAll(
    message: unknown,
    options: SendingOptions<GroupSendToAllOptions> = {},
  ): Promise<ServiceResponse> {
    const given = { group: this.groupName, message, options };
    return callOperation(this.#context, sendToGroup, given);
  }

  /**
   * Lists the connections of the group. The list can be iterated at once, or awaited first as with
   * the official client; it asks for a page when somebody gets to it. Needs api-version 2024-12-01.
   */
  listConnections(
    options: GroupListConnectionsOptions = {},
  ): Promise<GroupMemberList> & GroupMemberList {
    return listMembers(this.#context, { group: this.groupName, options });
  }
}
