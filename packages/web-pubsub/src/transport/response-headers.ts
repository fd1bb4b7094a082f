import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { HttpHeaders } from "@azure/core-rest-pipeline";

/** The headers of an answer as undici has them: a list where a name came more than once. */
export type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

// Headers with one value: of several the first counts, as it does for node:http.
const single = new Set([
  "age",
  "authorization",
  "content-length",
  "content-type",
  "etag",
  "expires",
  "last-modified",
  "location",
  "retry-after",
  "server",
]);

/** Reads headers. Values of a name that may come more than once are joined by `, `. */
export function readHeaders(received: ReceivedHeaders): HttpHeaders {
  const headers = createHttpHeaders();
  for (const name in received) {
    const value = received[name];
    if (typeof value === "string") headers.set(name, value);
    else if (value?.[0] !== undefined) {
      headers.set(name, single.has(name.toLowerCase()) ? value[0] : value.join(", "));
    }
  }
  return headers;
}
