import type { Notices } from "../hub/ports.ts";
import type { AckError, ClientEvent } from "../protocol/messages.ts";
import type { Conversation } from "./conversation.ts";
import type { EventHandlers, UserEventAnswer } from "./event-handlers.ts";

/** Who takes events, and who is told when nobody does. */
export interface EventContext {
  readonly events: EventHandlers;
  readonly notices: Notices;
}

const internalServerError: AckError = {
  name: "InternalServerError",
  message: "Internal server error",
};
const eventName = /^[a-z][a-z0-9_.-]{0,127}$/i;

/** Passes a client's event on, and answers its ack id when the application has answered. */
export function raiseEvent(
  message: ClientEvent,
  conversation: Conversation,
  context: EventContext,
): void {
  const { acks, connection, hub } = conversation;
  const { event, ackId, payload, metadata } = message;
  if (acks.refuseDuplicate(ackId)) return;
  if (!eventName.test(event)) {
    acks.fail(ackId, { name: "BadRequest", message: "Invalid event name." });
    return;
  }
  const answer = (given: UserEventAnswer): void => {
    if (conversation.isOpen) answerEvent(message, given, { conversation, context });
  };
  context.events
    .userEvent({
      hub: hub.name,
      connectionId: connection.id,
      userId: connection.userId,
      event,
      payload,
      ...(metadata === undefined ? {} : { metadata }),
    })
    // A handler that breaks its promise not to reject must not take the service down.
    .then(answer, () => answer({ kind: "failed" }));
}

interface Asking {
  readonly conversation: Conversation;
  readonly context: EventContext;
}

function answerEvent(message: ClientEvent, answer: UserEventAnswer, asking: Asking): void {
  const { conversation, context } = asking;
  switch (answer.kind) {
    case "handled":
      // The reply comes before the acknowledgement.
      if (answer.reply !== undefined) {
        conversation.deliver({ kind: "serverMessage", payload: answer.reply });
      }
      conversation.acks.succeed(message.ackId);
      return;
    case "unhandled":
      context.notices.publish({
        kind: "eventUnhandled",
        hub: conversation.hub.name,
        connectionId: conversation.connection.id,
        event: message.event,
      });
      failEvent(message, `No event handler takes the event '${message.event}'.`, conversation);
      return;
    case "failed":
      failEvent(message, `The event handler failed for '${message.event}'.`, conversation);
      return;
    default:
      answer satisfies never;
  }
}

/**
 * Documentation says that the connection is dropped, the service team's emulator keeps one that
 * can be told and closes one that cannot with 1011. The latter is what a developer can work with.
 */
function failEvent(message: ClientEvent, closeText: string, conversation: Conversation): void {
  if (conversation.codec.name === "raw") conversation.closeByService(1011, closeText);
  else conversation.acks.fail(message.ackId, internalServerError);
}
