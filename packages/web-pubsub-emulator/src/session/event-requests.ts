import type { ClientEvent } from "../protocol/messages.ts";
import {
  askApplication,
  describeEventName,
  internalServerError,
  type EventContext,
} from "./ask-application.ts";
import type { Conversation } from "./conversation.ts";
import type { UserEventAnswer } from "./event-handlers.ts";

/** Passes a client's event on, and answers its ack id when the application has answered. */
export function raiseEvent(
  message: ClientEvent,
  conversation: Conversation,
  context: EventContext,
): void {
  const { acks } = conversation;
  if (acks.refuseDuplicate(message.ackId)) return;
  const problem = describeEventName(message.event);
  if (problem !== undefined) {
    acks.fail(message.ackId, problem);
    return;
  }
  askApplication(message, { conversation, context }, (answer) =>
    answerEvent(message, answer, conversation),
  );
}

function answerEvent(
  message: ClientEvent,
  answer: UserEventAnswer,
  conversation: Conversation,
): void {
  switch (answer.kind) {
    case "handled":
      // The reply comes before the acknowledgement.
      if (answer.reply !== undefined) {
        const { reply: payload, metadata } = answer;
        const reply = { kind: "serverMessage", payload } as const;
        conversation.deliver(metadata === undefined ? reply : { ...reply, metadata });
      }
      conversation.acks.succeed(message.ackId);
      return;
    case "unhandled":
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
