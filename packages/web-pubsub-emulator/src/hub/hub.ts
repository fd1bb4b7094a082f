import { describeScope, selectAudience, type Audience, type Scope } from "./audience.ts";
import type { Connection } from "./connection.ts";
import type { Delivery } from "./delivery.ts";
import type { Disconnected } from "./happening.ts";
import { Membership } from "./membership.ts";
import type { Notices } from "./ports.ts";
import { snapshotConnection, type HubSnapshot } from "./snapshot.ts";

/** How a connection ended, for those who want to know. */
export type Ending = Pick<Disconnected, "by" | "code" | "reason">;

/** Told when a hub's first connection comes, and when its last one has gone. */
export type Occupancy = (hub: Hub, occupied: boolean) => void;

/**
 * One hub: who is connected, in which groups, for which users, and how messages find them.
 * Everything is synchronous; clients are reached through their outboxes alone.
 */
export class Hub {
  /** In lower case: hubs are told apart without regard to case. */
  readonly name: string;
  readonly #notices: Notices;
  readonly #occupancy: Occupancy | undefined;
  readonly #connections = new Map<string, Connection>();
  readonly #groups = new Membership();
  readonly #users = new Membership();

  constructor(name: string, notices: Notices, occupancy?: Occupancy) {
    this.name = name;
    this.#notices = notices;
    this.#occupancy = occupancy;
  }

  /** Takes a connection in, with the groups it already lists. Its id must be free. */
  connect(connection: Connection): void {
    this.#connections.set(connection.id, connection);
    if (this.#connections.size === 1) this.#occupancy?.(this, true);
    if (connection.userId !== null) this.#users.add(connection.userId, connection);
    for (const group of connection.groups) this.#groups.add(group, connection);
    this.#notices.publish({
      kind: "connected",
      hub: this.name,
      connectionId: connection.id,
      userId: connection.userId,
      subprotocol: connection.subprotocol,
      groups: [...connection.groups],
    });
  }

  /** Takes a connection out of the hub, its groups and its user; a second time does nothing. */
  disconnect(connection: Connection, ending: Ending): void {
    if (this.#connections.get(connection.id) !== connection) return;
    this.#connections.delete(connection.id);
    if (connection.userId !== null) this.#users.remove(connection.userId, connection);
    for (const group of connection.groups) this.#groups.remove(group, connection);
    connection.groups.clear();
    if (this.#connections.size === 0) this.#occupancy?.(this, false);
    this.#notices.publish({
      kind: "disconnected",
      hub: this.name,
      connectionId: connection.id,
      userId: connection.userId,
      ...ending,
    });
  }

  /** The open connection of that id, or `undefined`. */
  connection(connectionId: string): Connection | undefined {
    return this.#connections.get(connectionId);
  }

  /** Who is there, as plain data. */
  snapshot(): HubSnapshot {
    return {
      name: this.name,
      connections: Array.from(this.#connections.values(), snapshotConnection),
      groups: [...this.#groups.names()].sort().map((name) => ({
        name,
        connectionIds: Array.from(this.#groups.of(name), ({ id }) => id),
      })),
    };
  }

  /** Whether the user has at least one connection. */
  hasUser(userId: string): boolean {
    return this.#users.has(userId);
  }

  /** Whether the group has at least one member. */
  hasGroup(group: string): boolean {
    return this.#groups.has(group);
  }

  /** Adds a connection of this hub to a group; nothing happens when it is a member already. */
  join(connection: Connection, group: string): void {
    if (!this.#groups.add(group, connection)) return;
    connection.groups.add(group);
    this.#notices.publish({
      kind: "joined",
      hub: this.name,
      connectionId: connection.id,
      group,
    });
  }

  /** Takes a connection out of a group; nothing happens when it is no member. */
  leave(connection: Connection, group: string): void {
    if (!this.#groups.remove(group, connection)) return;
    connection.groups.delete(group);
    this.#notices.publish({ kind: "left", hub: this.name, connectionId: connection.id, group });
  }

  /** Takes a connection out of all its groups. */
  leaveAll(connection: Connection): void {
    for (const group of connection.groups) this.leave(connection, group);
  }

  /** Delivers a message to everyone in the audience; `sender` is null for the application. */
  send(message: Delivery, audience: Audience, sender: string | null = null): void {
    let recipients = 0;
    for (const connection of this.select(audience)) {
      connection.outbox.deliver(message);
      recipients++;
    }
    this.#notices.publish({
      kind: "messageSent",
      hub: this.name,
      sender,
      audience: describeScope(audience.scope),
      recipients,
    });
  }

  /** Closes every connection in the audience on behalf of the application. */
  close(audience: Audience, reason: string): void {
    for (const connection of this.select(audience)) connection.outbox.close(reason);
  }

  /** The connections in the audience, in the order in which they came. */
  select(audience: Audience): Iterable<Connection> {
    return selectAudience(this.#within(audience.scope), audience);
  }

  #within(scope: Scope): Iterable<Connection> {
    switch (scope.kind) {
      case "all":
        return this.#connections.values();
      case "group":
        return this.#groups.of(scope.group);
      case "user":
        return this.#users.of(scope.userId);
      case "connection": {
        const connection = this.#connections.get(scope.connectionId);
        return connection === undefined ? [] : [connection];
      }
      default:
        return scope satisfies never;
    }
  }
}
