import type { Happening } from "../hub/happening.ts";
import type { StreamedResponse } from "../rest/message.ts";
import type { HappeningStream } from "../happenings/stream.ts";

/** Writes happenings as they come: a line of JSON each, or a server-sent event each. */
export function printStream(stream: HappeningStream, form: "lines" | "events"): StreamedResponse {
  const contentType = form === "lines" ? "application/x-ndjson" : "text/event-stream";
  return {
    status: 200,
    headers: { "Content-Type": contentType, "Cache-Control": "no-store", Connection: "close" },
    stream: {
      [Symbol.asyncIterator]: () => ({
        async next() {
          const next = await stream.next();
          if (next.done === true) return { done: true, value: undefined };
          return {
            done: false,
            value: form === "lines" ? printLine(next.value) : printEvent(next.value),
          };
        },
        async return() {
          await stream.return();
          return { done: true, value: undefined };
        },
      }),
    },
  };
}

function printLine(happening: Happening): string {
  return `${JSON.stringify(happening)}\n`;
}

function printEvent(happening: Happening): string {
  return `event: ${happening.kind}\ndata: ${JSON.stringify(happening)}\n\n`;
}
