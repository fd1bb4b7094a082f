import {
  Agent as HttpAgent,
  ClientRequest,
  request as requestHttp,
  type IncomingMessage,
} from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";

/** The largest answer of a webhook that is read, as in the service team's own emulator. */
export const maxAnswerBytes: number = 16 * 1024 * 1024;

/** One HTTP request. */
export interface HttpCall {
  readonly method: "POST" | "OPTIONS" | "GET";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** A whole HTTP answer. A redirect is one too: it is not followed. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; what was repeated is joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Each `Set-Cookie` header. */
  readonly setCookies: readonly string[];
  readonly body: Uint8Array;
}

/** What became of a call. */
export type HttpOutcome =
  | { readonly kind: "answered"; readonly answer: HttpAnswer }
  /** The network or the other side failed; another attempt may fare better. */
  | { readonly kind: "broken"; readonly explanation: string }
  /** There is an answer, and it cannot be taken. */
  | { readonly kind: "unacceptable"; readonly explanation: string };

/** Makes HTTP calls over connections that it keeps for the next. */
export class HttpCaller {
  readonly #http = new HttpAgent({ keepAlive: true });
  readonly #https = new HttpsAgent({ keepAlive: true });

  /** Makes one call. Resolves with `broken` when the signal is aborted; never rejects. */
  async call(call: HttpCall, signal: AbortSignal): Promise<HttpOutcome> {
    const first = await this.#attempt(call, signal);
    // A kept connection that the other side closed at this very moment has told it nothing.
    return first === "stale" ? this.call(call, signal) : first;
  }

  /** Drops the connections that are kept. Calls under way are ended by their signals. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  #attempt(call: HttpCall, signal: AbortSignal): Promise<HttpOutcome | "stale"> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve(describeAbort(signal));
        return;
      }
      const request = this.#open(call, signal);
      if (!(request instanceof ClientRequest)) {
        resolve(request);
        return;
      }
      let answering = false;
      request.on("error", (error) => {
        if (signal.aborted) resolve(describeAbort(signal));
        else if (!answering && request.reusedSocket && isReset(error)) resolve("stale");
        else resolve({ kind: "broken", explanation: describeError(error) });
      });
      request.on("response", (response) => {
        answering = true;
        readAnswer(response, signal, (outcome) => {
          if (outcome.kind !== "answered") request.destroy();
          resolve(outcome);
        });
      });
      // Without a word about it: Node closes a connection that the other side wants to upgrade.
      request.on("close", () => {
        if (!answering) resolve({ kind: "broken", explanation: "it closed without an answer" });
      });
      request.end(call.body);
    });
  }

  #open(call: HttpCall, signal: AbortSignal): ClientRequest | HttpOutcome {
    const { method, headers, body } = call;
    const length = body === undefined ? {} : { "Content-Length": String(body.length) };
    const options = { method, headers: { ...headers, ...length }, signal };
    try {
      return call.url.startsWith("https:")
        ? requestHttps(call.url, { ...options, agent: this.#https })
        : requestHttp(call.url, { ...options, agent: this.#http });
    } catch (error) {
      // What a webhook set for later (a cookie, a state) may be no header that can be sent.
      const explanation = error instanceof Error ? error.message : String(error);
      return { kind: "unacceptable", explanation };
    }
  }
}

function readAnswer(
  response: IncomingMessage,
  signal: AbortSignal,
  done: (outcome: HttpOutcome) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  response.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= maxAnswerBytes) chunks.push(chunk);
    else done({ kind: "unacceptable", explanation: "the answer is larger than 16 MiB" });
  });
  response.on("end", () => {
    const { "set-cookie": setCookies = [], ...headers } = response.headers;
    done({
      kind: "answered",
      answer: {
        status: response.statusCode ?? 0,
        // node:http has joined whatever else was repeated.
        headers: headers as Record<string, string | undefined>,
        setCookies,
        body: Buffer.concat(chunks),
      },
    });
  });
  // After `end` this is the end of a good answer, and nobody waits for a second outcome.
  response.on("close", () => {
    if (signal.aborted) done(describeAbort(signal));
    else done({ kind: "broken", explanation: "the answer breaks off" });
  });
  // Told by `close`, too.
  response.on("error", () => undefined);
}

function isReset(error: Error): boolean {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
}

/** The system's name for what went wrong, which says more than its sentence. */
function describeError(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  if (code === "ECONNREFUSED") return "nothing listens there (ECONNREFUSED)";
  return code ?? error.message;
}

function describeAbort(signal: AbortSignal): HttpOutcome {
  const { reason } = signal as { readonly reason: unknown };
  return { kind: "broken", explanation: reason instanceof Error ? reason.message : "given up" };
}
