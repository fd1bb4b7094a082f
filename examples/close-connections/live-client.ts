import { WebPubSubClient, WebPubSubJsonProtocol } from "@azure/web-pubsub-client";
import { within } from "./deadline.ts";

/** What a client saw at the end of its connection. */
export interface Farewell {
  /** The text of the `disconnected` message; plain clients get none. */
  readonly message?: string;
  /** The code of the close frame; the official client does not show it. */
  readonly closeCode?: number;
}

/** A client with an open connection. */
export interface LiveClient {
  readonly kind: "official client" | "JSON WebSocket" | "simple WebSocket";
  /** Absent where the protocol does not tell a client its id. */
  readonly connectionId?: string;
  /** Resolves when the connection has ended. */
  readonly farewell: Promise<Farewell>;
  close(): void;
}

/**
 * Connects the official client. It would come back by itself after a close, so that is off, and
 * so is its keep-alive, whose timers would hold the process for up to 40 s after the end.
 */
export async function connectOfficialClient(url: string): Promise<LiveClient> {
  const client = new WebPubSubClient(url, {
    protocol: WebPubSubJsonProtocol(),
    autoReconnect: false,
    keepAliveIntervalInMs: 0,
    keepAliveTimeoutInMs: 0,
  });
  const connected = new Promise<string>((resolve) => {
    client.on("connected", ({ connectionId }) => resolve(connectionId));
  });
  const farewell = new Promise<Farewell>((resolve) => {
    client.on("disconnected", ({ message }) =>
      resolve(message ? { message: message.message } : {}),
    );
  });
  await client.start();
  const connectionId = await within("the official client's connected event", connected);
  return { kind: "official client", connectionId, farewell, close: () => client.stop() };
}

/** Connects a WebSocket that speaks the JSON protocol by hand, and so sees the close code too. */
export async function connectJsonWebSocket(url: string): Promise<LiveClient> {
  const socket = new WebSocket(url, "json.webpubsub.azure.v1");
  let message: string | undefined;
  const connected = new Promise<string>((resolve) => {
    socket.addEventListener("message", ({ data }) => {
      const frame = readSystemFrame(data);
      if (frame?.event === "connected" && frame.connectionId) resolve(frame.connectionId);
      if (frame?.event === "disconnected") message = frame.message;
    });
  });
  const farewell = waitForClose(socket).then((closeCode) =>
    message === undefined ? { closeCode } : { closeCode, message },
  );
  const connectionId = await within("the connected message", connected);
  return { kind: "JSON WebSocket", connectionId, farewell, close: () => socket.close() };
}

/** Connects a WebSocket without a subprotocol: it gets no messages of the protocol at all. */
export async function connectSimpleWebSocket(url: string): Promise<LiveClient> {
  const socket = new WebSocket(url);
  const opened = new Promise<void>((resolve) => {
    socket.addEventListener("open", () => resolve());
  });
  const farewell = waitForClose(socket).then((closeCode) => ({ closeCode }));
  await within("the WebSocket to open", opened);
  return { kind: "simple WebSocket", farewell, close: () => socket.close() };
}

function waitForClose(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.addEventListener("close", ({ code }) => resolve(code));
  });
}

interface SystemFrame {
  readonly event?: string;
  readonly connectionId?: string;
  readonly message?: string;
}

/** A `system` message of the JSON protocol; any other message is none. */
function readSystemFrame(data: unknown): SystemFrame | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  const frame = JSON.parse(data) as SystemFrame & { readonly type?: string };
  return frame.type === "system" ? frame : undefined;
}
