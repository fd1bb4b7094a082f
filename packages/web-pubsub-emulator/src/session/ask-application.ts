import type { Notices } from "../hub/ports.ts";
import type { AckError, ClientEvent } from "../protocol/messages.ts";
import type { Conversation } from "./conversation.ts";
import type { EventHandlers, UserEventAnswer } from "./event-handlers.ts";

/** Who takes events, and who is told when nobody does. */
export interface EventContext {
  readonly events: EventHandlers;
  readonly notices: Notices;
}

/** An event for the application, whether the client raises it or invokes it. */
export type Question = Pick<ClientEvent, "event" | "payload" | "metadata">;

/** What a client is told when the application did not answer well, or nobody did. */
export const internalServerError: AckError = {
  name: "InternalServerError",
  message: "Internal server error",
};

const eventName = /^[a-z][a-z0-9_.-]{0,127}$/i;

/** Says why this cannot name an event; `undefined` when it can. */
export function describeEventName(event: string): AckError | undefined {
  if (eventName.test(event)) return undefined;
  return { name: "BadRequest", message: "Invalid event name." };
}

/** Where a question comes from, and who takes it. */
export interface Asking {
  readonly conversation: Conversation;
  readonly context: EventContext;
}

/**
 * Passes an event on and hands over the application's answer when it is there; never, when the
 * session has ended by then and nobody is left to be told.
 */
export function askApplication(
  question: Question,
  { conversation, context }: Asking,
  hear: (answer: UserEventAnswer) => void,
): void {
  const { event, payload, metadata } = question;
  const { id: connectionId, userId, subprotocol } = conversation.connection;
  const hub = conversation.hub.name;
  const answered = (answer: UserEventAnswer): void => {
    conversation.backlog.leave();
    if (!conversation.isOpen) return;
    if (answer.kind === "unhandled") {
      context.notices.publish({ kind: "eventUnhandled", hub, connectionId, event });
    }
    hear(answer);
  };
  conversation.backlog.enter();
  context.events
    .userEvent({
      hub,
      connectionId,
      userId,
      subprotocol,
      event,
      payload,
      ...(metadata === undefined ? {} : { metadata }),
    })
    // A handler that breaks its promise not to reject must not take the service down.
    .then(answered, () => answered({ kind: "failed" }));
}
