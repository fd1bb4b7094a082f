import type { GroupNames } from "./group-names.ts";
import type { Outbox } from "./ports.ts";
import type { Permissions } from "./permissions.ts";

/** One connected client, as its hub knows it. */
export interface Connection {
  /** Unique over all hubs; compared exactly. */
  readonly id: string;
  /** The user it speaks for; `null` for an anonymous client. */
  readonly userId: string | null;
  /** The negotiated subprotocol; empty for a simple client. */
  readonly subprotocol: string;
  /** The groups it is in. Only its hub changes this. */
  readonly groups: GroupNames;
  readonly permissions: Permissions;
  readonly outbox: Outbox;
}
