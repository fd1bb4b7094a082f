import type { Metadata, Payload } from "../payload.ts";

/** What a client can say, whatever its protocol. */
export type ClientMessage =
  | GroupRequest
  | ClientEvent
  | Invoke
  | CancelInvocation
  | SequenceAck
  | { readonly kind: "ping" };

/** What a client can ask about a group. */
export type GroupRequest = JoinGroup | LeaveGroup | SendToGroup;

/** Asks for an answer to a message: unique for the connection, an unsigned 64-bit integer. */
export type AckId = bigint;

/** Asks to be a member of a group from now on. */
export interface JoinGroup {
  readonly kind: "joinGroup";
  readonly group: string;
  readonly ackId?: AckId;
}

/** Asks to be no member any more; needs the same permission as joining. */
export interface LeaveGroup {
  readonly kind: "leaveGroup";
  readonly group: string;
  readonly ackId?: AckId;
}

/** Asks to deliver data to the members of a group; the sender need not be one. */
export interface SendToGroup {
  readonly kind: "sendToGroup";
  readonly group: string;
  readonly ackId?: AckId;
  /** Leaves the sender out, if it is a member. */
  readonly noEcho: boolean;
  /** How long the message may wait for a client that is away; absent and 0 mean for ever. */
  readonly ttlSeconds?: number;
  readonly payload: Payload;
  readonly metadata?: Metadata;
}

/** A custom event for the application's event handler. */
export interface ClientEvent {
  readonly kind: "event";
  readonly event: string;
  readonly ackId?: AckId;
  readonly payload: Payload;
  readonly metadata?: Metadata;
}

/** A custom event whose answer the client waits for; answered once, under the id. */
export interface Invoke {
  readonly kind: "invoke";
  readonly invocationId: string;
  readonly event: string;
  readonly payload: Payload;
  readonly metadata?: Metadata;
}

/** The client does not wait for the answer any more. */
export interface CancelInvocation {
  readonly kind: "cancelInvocation";
  readonly invocationId: string;
}

/** Acknowledges messages of a reliable connection; means nothing on others. */
export interface SequenceAck {
  readonly kind: "sequenceAck";
  readonly sequenceId: bigint;
}

/** What the service can say. A protocol without a form for one of these leaves it out. */
export type ServiceMessage =
  | Acknowledgement
  | InvokeResponse
  | Greeting
  | { readonly kind: "disconnected"; readonly message: string }
  | { readonly kind: "pong" }
  | DataMessage;

/** The first message on every socket. */
export interface Greeting {
  readonly kind: "connected";
  readonly connectionId: string;
  readonly userId: string | null;
  /** With which a client of a reliable protocol recovers its connection. */
  readonly reconnectionToken?: string;
}

/** The answer to a message with an ack id; `error` says why it failed. */
export interface Acknowledgement {
  readonly kind: "ack";
  readonly ackId: AckId;
  readonly error?: AckError;
}

/** The answer to an invocation: what the application replied, if anything, or why it failed. */
export interface InvokeResponse {
  readonly kind: "invokeResponse";
  readonly invocationId: string;
  readonly payload?: Payload;
  readonly error?: AckError;
}

/** Why a message failed: a name for programs, a sentence for people. */
export interface AckError {
  readonly name: AckErrorName;
  readonly message: string;
}

/** `Forbidden`, `InternalServerError` and `Duplicate` are documented; more are to be expected. */
export type AckErrorName = "Forbidden" | "InternalServerError" | "Duplicate" | "BadRequest";

/** Data from the application or from a group. One object for all its recipients. */
export type DataMessage =
  | { readonly kind: "serverMessage"; readonly payload: Payload; readonly metadata?: Metadata }
  | {
      readonly kind: "groupMessage";
      readonly group: string;
      readonly fromUserId: string | null;
      readonly payload: Payload;
      readonly metadata?: Metadata;
    };
