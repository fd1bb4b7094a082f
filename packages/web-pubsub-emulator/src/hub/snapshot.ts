import type { Connection } from "./connection.ts";
import type { PermissionSnapshot } from "./permissions.ts";

/**
 * The state of an emulator at one moment: plain data that becomes JSON as it is, without tokens, keys
 * and times. What is the same compares as equal: names are in order, connections as they came.
 */
export interface Snapshot {
  /** The hubs that have a connection. */
  readonly hubs: readonly HubSnapshot[];
}

/** One hub that has a connection. */
export interface HubSnapshot {
  /** In lower case. */
  readonly name: string;
  readonly connections: readonly ConnectionSnapshot[];
  readonly groups: readonly {
    readonly name: string;
    /** In the order in which they joined. */
    readonly connectionIds: readonly string[];
  }[];
}

/** One connection. */
export interface ConnectionSnapshot {
  readonly connectionId: string;
  readonly userId: string | null;
  /** Empty for a simple client. */
  readonly subprotocol: string;
  readonly groups: readonly string[];
  readonly permissions: {
    readonly joinLeaveGroup: PermissionSnapshot;
    readonly sendToGroup: PermissionSnapshot;
  };
}

/** One connection as plain data. */
export function snapshotConnection(connection: Connection): ConnectionSnapshot {
  const { id: connectionId, userId, subprotocol, groups, permissions } = connection;
  return {
    connectionId,
    userId,
    subprotocol,
    groups: [...groups].sort(),
    permissions: {
      joinLeaveGroup: permissions.describe("joinLeaveGroup"),
      sendToGroup: permissions.describe("sendToGroup"),
    },
  };
}
