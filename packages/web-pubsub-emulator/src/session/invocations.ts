import type { AckError, Invoke } from "../protocol/messages.ts";
import {
  askApplication,
  describeEventName,
  internalServerError,
  type EventContext,
} from "./ask-application.ts";
import type { Conversation } from "./conversation.ts";
import type { UserEventAnswer } from "./event-handlers.ts";

/**
 * The events that a client has invoked and waits for: each is answered once, under the id that the
 * client chose. A client that loses its socket has given up on them.
 */
export class Invocations {
  readonly #conversation: Conversation;
  readonly #context: EventContext;
  readonly #pending = new Map<string, Invoke>();

  constructor(conversation: Conversation, context: EventContext) {
    this.#conversation = conversation;
    this.#context = context;
  }

  /** Passes an event on, and answers the client when the application has answered. */
  invoke(message: Invoke): void {
    const { invocationId } = message;
    const problem = this.#describeProblem(message);
    if (problem !== undefined) {
      this.#fail(invocationId, problem);
      return;
    }
    this.#pending.set(invocationId, message);
    const asking = { conversation: this.#conversation, context: this.#context };
    askApplication(message, asking, (answer) => {
      // Otherwise cancelled, or even begun anew under the same id.
      if (this.#pending.get(invocationId) === message) this.#answer(invocationId, answer);
    });
  }

  /** The client does not wait any more; an unknown id is nothing to it. */
  cancel(invocationId: string): void {
    this.#pending.delete(invocationId);
  }

  /** The client does not wait for anything any more. */
  cancelAll(): void {
    this.#pending.clear();
  }

  #describeProblem({ event, invocationId }: Invoke): AckError | undefined {
    if (!this.#pending.has(invocationId)) return describeEventName(event);
    const message = `An invocation with the id '${invocationId}' is not answered yet.`;
    return { name: "Duplicate", message };
  }

  #answer(invocationId: string, answer: UserEventAnswer): void {
    this.#pending.delete(invocationId);
    if (answer.kind !== "handled") {
      this.#fail(invocationId, internalServerError);
      return;
    }
    const { reply: payload } = answer;
    const response = { kind: "invokeResponse", invocationId } as const;
    this.#conversation.tell(payload === undefined ? response : { ...response, payload });
  }

  #fail(invocationId: string, error: AckError): void {
    this.#conversation.tell({ kind: "invokeResponse", invocationId, error });
  }
}
