import { WebPubSubEventHandler } from "@azure/web-pubsub-express";
import type { WebPubSubServiceClient } from "@restline/web-pubsub";

/** What the chat does when a client comes, says something, or goes. */
export function createEventHandler(chat: WebPubSubServiceClient): WebPubSubEventHandler {
  return new WebPubSubEventHandler(chat.hubName, {
    path: "/eventhandler",
    allowedEndpoints: [chat.endpoint],

    handleConnect({ context }, response) {
      // Only /negotiate makes URLs with a user in them.
      if (context.userId === undefined) response.fail(401, "Sign in first.");
      else response.success();
    },

    async handleUserEvent({ context, data, dataType }, response) {
      if (context.eventName !== "message" || dataType !== "text") {
        response.fail(400, 'Send the event "message" with a text.');
        return;
      }
      try {
        await chat.sendToAll({ from: context.userId ?? "", text: data });
        response.success();
      } catch (error) {
        report(error);
        response.fail(500, "The message could not be sent.");
      }
    },

    onConnected: ({ context }) => announce(chat, `${context.userId} is here`),
    onDisconnected: ({ context }) => announce(chat, `${context.userId} has left`),
  });
}

/** Nobody waits for this: a failure goes to the log. */
function announce(chat: WebPubSubServiceClient, text: string): void {
  chat.sendToAll({ from: "chat", text }).catch(report);
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
