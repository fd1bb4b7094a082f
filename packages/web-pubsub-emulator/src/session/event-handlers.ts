import type { Metadata, Payload } from "../payload.ts";

/** The application's side of custom events. A session waits for the answer before it acknowledges. */
export interface EventHandlers {
  /** Never rejects for what the application did wrong: that is a `failed` answer. */
  userEvent(event: UserEvent): Promise<UserEventAnswer>;
}

/** A custom event that a client raised. */
export interface UserEvent {
  readonly hub: string;
  readonly connectionId: string;
  readonly userId: string | null;
  readonly event: string;
  readonly payload: Payload;
  readonly metadata?: Metadata;
}

/** What became of an event. */
export type UserEventAnswer =
  /** The application took it; `reply` is a message for the sender alone. */
  | { readonly kind: "handled"; readonly reply?: Payload }
  | { readonly kind: "failed" }
  /** No event handler is configured for it. */
  | { readonly kind: "unhandled" };

/** A hub without event handlers: nobody takes any event. */
export const noEventHandlers: EventHandlers = {
  userEvent: () => Promise.resolve({ kind: "unhandled" }),
};
