import { maxMessageBytes } from "../payload.ts";
import type { RestBody, RestRequest, RestResponse } from "../rest/message.ts";

/**
 * Answers a web request in process, as the same request over HTTP would be answered.
 *
 * @throws the request's abort reason, when it was aborted before it got here.
 */
export async function answerFetch(
  request: Request,
  answer: (request: RestRequest) => RestResponse,
): Promise<Response> {
  request.signal.throwIfAborted();
  const body = await readBody(request);
  const url = new URL(request.url);
  const response = answer({
    method: request.method.toUpperCase(),
    origin: url.origin,
    path: url.pathname,
    query: url.search.slice(1),
    headers: Object.fromEntries(request.headers),
    body,
  });
  return new Response(response.body ?? null, {
    status: response.status,
    headers: response.headers,
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
