import { request } from "node:https";
import { Readable } from "node:stream";
import type { Emulator } from "@restline/web-pubsub-emulator";

/** What a test sends. */
export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The global `fetch`, and over https one that trusts the emulator's certificate, which the global one cannot. */
export function fetchTrusting(
  { certificate }: Emulator,
  url: string,
  sending: Sending = {},
): Promise<Response> {
  if (certificate === undefined) return fetch(url, sending);
  const { method = "GET", headers = {}, body } = sending;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, ca: certificate, agent: false }, (answer) => {
      const { statusCode: status = 0 } = answer;
      const stream = status === 204 ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
      const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
      resolve(new Response(stream, { status, headers: Object.fromEntries(pairs) }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
