import type { Client, PathUncheckedResponse, RequestParameters } from "@azure-rest/core-client";
import { waitBy, wrapOperations } from "./operationCalls.js";
import type { ByOperation, SendOperation } from "./operationCalls.js";

/** The media types of the answers of operations that are text, whatever they look like. */
const textAnswers: ByOperation<readonly string[]> = {
  "/lines": {
    get: ["application/jsonl"],
  },
  "/events": {
    get: ["text/event-stream"],
  },
};

/**
 * The runtime parses whatever can be parsed, but for plain text: one line of JSON Lines, say. These
 * operations answer with the text itself.
 */
export function readTexts<T extends Client>(client: T): T {
  return wrapOperations(client, textAnswers, (send, mediaTypes) =>
    waitBy((options) => sendForText(send, options, mediaTypes), send),
  );
}

async function sendForText(
  send: SendOperation,
  options: RequestParameters,
  mediaTypes: readonly string[],
): Promise<PathUncheckedResponse> {
  let text: string | null | undefined;
  const response = await send({
    ...options,
    onResponse: (...seen) => {
      text = seen[0].bodyAsText;
      options.onResponse?.(...seen);
    },
  });
  const mediaType = (response.headers["content-type"] ?? "").replace(/;.*$/s, "").trim();
  const isText = typeof text === "string" && mediaTypes.includes(mediaType.toLowerCase());
  return isText ? { ...response, body: text } : response;
}
