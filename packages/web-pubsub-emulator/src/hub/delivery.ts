import type { Metadata, Payload } from "../payload.ts";

/** A message on its way to clients, free of any protocol. */
export type Delivery = ServerMessage | GroupMessage;

/** What all messages have. */
interface Content {
  readonly payload: Payload;
  readonly metadata?: Metadata;
  /** How long it may wait for a client that is away, in seconds; absent and 0 mean for ever. */
  readonly ttlSeconds?: number;
}

/** Sent by the application to everyone, a user or a connection. */
export interface ServerMessage extends Content {
  readonly kind: "serverMessage";
}

/** Sent to a group, by a member, by another client, or by the application (`fromUserId` is null then). */
export interface GroupMessage extends Content {
  readonly kind: "groupMessage";
  readonly group: string;
  readonly fromUserId: string | null;
}
