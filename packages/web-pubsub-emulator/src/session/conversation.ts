import type { Connection } from "../hub/connection.ts";
import type { Delivery } from "../hub/delivery.ts";
import type { Hub } from "../hub/hub.ts";
import type { Codec } from "../protocol/codec.ts";
import type { ServiceMessage } from "../protocol/messages.ts";
import type { Acks } from "./acks.ts";
import type { Backlog } from "./backlog.ts";

/** A session as those see it that answer the client's messages. */
export interface Conversation {
  readonly hub: Hub;
  readonly connection: Connection;
  readonly codec: Codec;
  readonly acks: Acks;
  readonly backlog: Backlog;
  /** Whether the session goes on. A client that is away for a moment is still in it. */
  readonly isOpen: boolean;
  /** Says something to the client now; lost when it is away. */
  tell(message: ServiceMessage): void;
  /** Sends data to the client; kept when it is away and its protocol is reliable. */
  deliver(message: Delivery): void;
  /** Ends the session for something the client did. */
  closeByService(code: number, closeText: string): void;
}
