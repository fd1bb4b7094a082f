import type { WebSocketLike } from "@restline/contract-kit";
import type { SceneClient } from "../scene.ts";

/** A client of a scene, and its end. */
export interface SocketClient extends SceneClient, AsyncDisposable {}

/** How long a client waits for a frame, in milliseconds: many times what any service takes. */
const patienceInMs = 5000;

/** Resolves when the service has greeted the client, which speaks the JSON subprotocol. */
export async function greetClient(socket: WebSocketLike): Promise<SocketClient> {
  const frames: unknown[] = [];
  const waiting: { resolve: (frame: unknown) => void; reject: (error: Error) => void }[] = [];
  let closed: number | undefined;
  socket.addEventListener("message", (event) => {
    const frame: unknown = JSON.parse("data" in event ? String(event.data) : "");
    const waiter = waiting.shift();
    if (waiter === undefined) frames.push(frame);
    else waiter.resolve(frame);
  });
  const closing = new Promise<number>((resolve) => {
    socket.addEventListener("close", (event) => {
      const code = "code" in event ? Number(event.code) : 0;
      closed = code;
      for (const { reject } of waiting) reject(createEndError(code));
      resolve(code);
    });
  });

  async function receive(): Promise<unknown> {
    if (frames.length > 0) return frames.shift();
    if (closed !== undefined) throw createEndError(closed);
    return orImpatient(new Promise((resolve, reject) => waiting.push({ resolve, reject })));
  }

  const connectionId = readConnectionId(await receive());
  return {
    connectionId,
    send(frame) {
      socket.send(JSON.stringify(frame));
    },
    receive,
    untilClosed: () => orImpatient(closing),
    async [Symbol.asyncDispose]() {
      socket.close();
      await orImpatient(closing);
    },
  };
}

function createEndError(code: number): Error {
  return new Error(`the connection of the client has ended, with the close code ${code}`);
}

async function orImpatient<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the service sent nothing to the client in ${patienceInMs / 1000} s`));
    }, patienceInMs);
  });
  try {
    return await Promise.race([promise, impatience]);
  } finally {
    clearTimeout(timer);
  }
}

/** The id in the greeting: `{"type":"system","event":"connected",…}`. */
function readConnectionId(frame: unknown): string {
  if (typeof frame === "object" && frame !== null && "connectionId" in frame) {
    if (typeof frame.connectionId === "string") return frame.connectionId;
  }
  throw new Error(`the service does not greet a client, it sends ${JSON.stringify(frame)}`);
}
