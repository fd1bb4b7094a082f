/** What each operation of the service takes, by the names that the spec has for its parameters. */
export interface Arguments {
  readonly getServiceStatus: NoParameters;
  readonly addConnectionsToGroups: GroupChange;
  readonly removeConnectionsFromGroups: GroupChange;
  readonly closeAllConnections: Closing;
  readonly generateClientToken: TokenWishes;
  readonly sendToAll: Broadcast;
  readonly closeConnection: ToConnection & Reason;
  readonly connectionExists: ToConnection;
  readonly sendToConnection: ToConnection & Sending;
  readonly removeConnectionFromAllGroups: ToConnection;
  readonly groupExists: ToGroup;
  readonly closeGroupConnections: ToGroup & Closing;
  readonly sendToGroup: ToGroup & Broadcast;
  readonly listConnectionsInGroup: ToGroup & Paging;
  readonly addConnectionToGroup: ToGroup & ToConnection;
  readonly removeConnectionFromGroup: ToGroup & ToConnection;
  readonly grantPermission: OfPermission;
  readonly revokePermission: OfPermission;
  readonly checkPermission: OfPermission;
  readonly userExists: ToUser;
  readonly closeUserConnections: ToUser & Closing;
  readonly sendToUser: ToUser & Sending & Filter;
  readonly addUserToGroup: ToUser & ToGroup;
  readonly removeUserFromGroup: ToUser & ToGroup;
  readonly removeUserFromAllGroups: ToUser;
}

/** An operation, by its name in the spec. */
export type OperationName = keyof Arguments;

/** A message in each of the forms that the service knows. */
export type Message =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "JSON"; readonly value: string | number | boolean | object }
  | { readonly kind: "binary"; readonly bytes: readonly number[] };

interface NoParameters {}
interface ToConnection {
  readonly connectionId: string;
}
interface ToGroup {
  readonly group: string;
}
interface ToUser {
  readonly userId: string;
}
interface OfPermission extends ToConnection {
  /** `joinLeaveGroup` or `sendToGroup`; the service may learn more. */
  readonly permission: string;
  readonly targetName?: string;
}
interface GroupChange extends Filter {
  readonly groups: readonly string[];
}
interface Reason {
  readonly reason?: string;
}
interface Excluded {
  readonly excluded?: readonly string[];
}
interface Filter {
  readonly filter?: string;
}
interface Closing extends Excluded, Reason {}
interface Sending {
  readonly message: Message;
  readonly messageTtlSeconds?: number;
}
interface Broadcast extends Sending, Excluded, Filter {}
interface Paging {
  readonly maxpagesize?: number;
  readonly top?: number;
  readonly continuationToken?: string;
}
interface TokenWishes {
  readonly userId?: string;
  readonly role?: readonly string[];
  readonly minutesToExpire?: number;
  readonly group?: readonly string[];
  /** `default` or `mqtt`; the service may learn more. */
  readonly clientType?: string;
}
