import type { MessageContentType } from "@restline/web-pubsub-rest";
import type { Message } from "./arguments.ts";

/** A message as the generated client takes it: bytes with their type. */
export function contentOf(message: Message): {
  contentType: MessageContentType;
  body: string | Uint8Array;
} {
  switch (message.kind) {
    case "text":
      return { contentType: "text/plain", body: message.text };
    case "JSON": {
      // Bytes: the core would write a string as a JSON string.
      const body = new TextEncoder().encode(JSON.stringify(message.value));
      return { contentType: "application/json", body };
    }
    case "binary":
      return { contentType: "application/octet-stream", body: new Uint8Array(message.bytes) };
  }
}
