import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { RestResponse, StreamedResponse } from "../rest/message.ts";
import type { Reply } from "./reply.ts";

/** Writes a reply of whatever kind to a socket of node:http. */
export function writeReply(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if ("broken" in reply) breakOff(request, response, reply.broken);
  else if ("stream" in reply) writeStream(response, reply);
  else writeResponse(request, response, reply);
}

function writeResponse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RestResponse,
): void {
  // Recorded on every answer. Written by hand, because node:http adds a `Keep-Alive` to its own.
  const connection = response.shouldKeepAlive ? "keep-alive" : "close";
  response.writeHead(answer.status, { ...answer.headers, Connection: connection });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}

/** Writes half an answer, of its body where it has one and of its head where it has none, and is gone. */
function breakOff(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RestResponse | undefined,
): void {
  const { socket } = request;
  if (answer === undefined) {
    socket.destroy();
    return;
  }
  const { status, headers, body = "" } = answer;
  const bytes = Buffer.from(request.method === "HEAD" ? "" : body, "utf8");
  if (bytes.length > 1) {
    response.writeHead(status, { ...headers, Connection: "keep-alive" });
    response.write(bytes.subarray(0, bytes.length >> 1), () => socket.destroy());
    return;
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`, ...lines].join("\r\n");
  socket.write(head.slice(0, head.length >> 1), "latin1", () => socket.destroy());
}

function writeStream(response: ServerResponse, answer: StreamedResponse): void {
  response.writeHead(answer.status, answer.headers);
  // A reader has to see that it is connected before anything happens.
  response.flushHeaders();
  const iterator = answer.stream[Symbol.asyncIterator]();
  response.on("close", () => {
    iterator.return?.().then(undefined, () => response.destroy());
  });
  pump(iterator, response).then(
    () => response.end(),
    // What is out cannot be taken back: a reader sees that the stream did not come to its end.
    () => response.destroy(),
  );
}

/** Reads on only when what has been read is on its way. */
async function pump(iterator: AsyncIterator<string>, response: ServerResponse): Promise<void> {
  for (;;) {
    const next = await iterator.next();
    if (next.done === true || response.destroyed) return;
    if (!response.write(next.value)) await untilDrained(response);
  }
}

/** Resolves when more can be written, or nothing any more. Leaves no listener behind. */
function untilDrained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done).off("close", done);
      resolve();
    };
    response.on("drain", done).on("close", done);
  });
}
