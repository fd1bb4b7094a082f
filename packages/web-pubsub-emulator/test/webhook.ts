import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that came to a webhook. */
export interface SeenCall {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Answers one call; what it leaves open hangs. */
export type Answerer = (call: SeenCall, response: ServerResponse) => void;

/** A webhook made of node:http alone, for what no well-behaved library does. */
export class Webhook implements AsyncDisposable {
  readonly url: string;
  readonly #server: Server;
  readonly #seen: SeenCall[] = [];
  #wake: (() => void) | undefined;

  private constructor(server: Server, answer: Answerer) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const call = {
          method: request.method ?? "",
          target: request.url ?? "",
          headers: request.headers as Record<string, string | undefined>,
          body: Buffer.concat(chunks),
        };
        // Questions whether it wants events are answered in the name of most tests.
        if (call.method === "POST") {
          this.#seen.push(call);
          this.#wake?.();
        }
        answer(call, response);
      });
    });
  }

  /** Listens on a free port. */
  static async open(answer: Answerer): Promise<Webhook> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Webhook(server, answer);
  }

  /** How many events have come that nobody has looked at. */
  get waiting(): number {
    return this.#seen.length;
  }

  /** The next event that came or is to come. */
  async next(): Promise<SeenCall> {
    for (;;) {
      const call = this.#seen.shift();
      if (call !== undefined) return call;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}

/** Lets the question pass whether events are wanted, and answers events as told. */
export function allowAll(answer: Answerer): Answerer {
  return (call, response) => {
    if (call.method !== "OPTIONS") answer(call, response);
    else response.setHeader("WebHook-Allowed-Origin", "*").end();
  };
}

/** Answers with a status and nothing else. */
export function answerWith(status: number): Answerer {
  return allowAll((_call, response) => response.writeHead(status).end());
}
