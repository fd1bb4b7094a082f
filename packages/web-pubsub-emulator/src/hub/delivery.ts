import type { Metadata, Payload } from "../payload.ts";

/** A message on its way to clients, free of any protocol. */
export type Delivery = ServerMessage | GroupMessage;

/** Sent by the application to everyone, a user or a connection. */
export interface ServerMessage {
  readonly kind: "serverMessage";
  readonly payload: Payload;
  readonly metadata?: Metadata;
}

/** Sent to a group, by a member, by another client, or by the application (`fromUserId` is null then). */
export interface GroupMessage {
  readonly kind: "groupMessage";
  readonly group: string;
  readonly fromUserId: string | null;
  readonly payload: Payload;
  readonly metadata?: Metadata;
}
