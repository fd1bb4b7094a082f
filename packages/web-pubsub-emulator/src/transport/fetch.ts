import { maxMessageBytes } from "../payload.ts";
import type { RestBody, RestResponse } from "../rest/message.ts";
import { createBrokenBody, createFetchError } from "./broken-connection.ts";
import type { Answerer, Reply } from "./reply.ts";

/**
 * Answers a web request in process, as the same request over HTTP would be answered.
 *
 * @throws the request's abort reason, when it is aborted before there is an answer; a TypeError like
 * that of the global `fetch`, when a fault breaks the connection.
 */
export async function answerFetch(request: Request, answer: Answerer): Promise<Response> {
  const { signal } = request;
  signal.throwIfAborted();
  const body = await readBody(request);
  const url = new URL(request.url);
  const reply = answer({
    method: request.method.toUpperCase(),
    origin: url.origin,
    path: url.pathname,
    query: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    body,
    gone: () => signal,
  });
  return createResponse(reply instanceof Promise ? await untilAborted(reply, signal) : reply);
}

/** The caller need not wait for what it has given up; the service knows nothing of that. */
function untilAborted(reply: Promise<Reply>, signal: AbortSignal): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const abandon = (): void => reject(signal.reason);
    signal.addEventListener("abort", abandon, { once: true });
    reply.then(resolve, reject).finally(() => signal.removeEventListener("abort", abandon));
  });
}

function createResponse(reply: Reply): Response {
  if ("broken" in reply) return createBrokenResponse(reply.broken);
  const { status, headers } = reply;
  if ("stream" in reply) {
    return new Response(createTextStream(reply.stream), { status, headers });
  }
  return new Response(reply.body ?? null, { status, headers });
}

/** Without a body there is no middle: the head breaks, and that is a failure of the whole request. */
function createBrokenResponse(answer: RestResponse | undefined): Response {
  if (answer?.body === undefined || answer.body === "") throw createFetchError("fetch failed");
  const { status, headers, body } = answer;
  return new Response(createBrokenBody(body), { status, headers });
}

function createTextStream(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

async function readBody(request: Request): Promise<RestBody> {
  // What fetch would put on the wire: POST and PUT declare a length of zero, the others nothing.
  if (request.body === null) {
    const declares = request.method === "POST" || request.method === "PUT";
    return declares ? { kind: "bytes", bytes: Buffer.alloc(0) } : { kind: "none" };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > maxMessageBytes) return { kind: "tooLarge" };
    chunks.push(chunk);
  }
  return { kind: "bytes", bytes: Buffer.concat(chunks) };
}
