import { connect, type Socket } from "node:net";
import type { Emulator } from "@restline/web-pubsub-emulator";
import type { RestCall } from "./rest-caller.ts";
import { authorize } from "./tokens.ts";

/** Opens a TCP connection to an emulator. What goes wrong with it ends it, and nothing else. */
export function dial(emulator: Emulator): Socket {
  const socket = connect(Number(new URL(emulator.endpoint).port), "127.0.0.1");
  socket.on("error", () => socket.destroy());
  return socket;
}

/** The head of a request as it goes over the wire, byte for byte, with a token for its path. */
export function printHead(emulator: Emulator, call: RestCall): string {
  const { host } = new URL(emulator.endpoint);
  const headers = { host, authorization: authorize(emulator, call.path), ...call.headers };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${call.method} ${call.path} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

/** Sends a request whose head and body are exactly these, and reads until the other side closes. */
export function sendRaw(emulator: Emulator, call: RestCall, body: string): Promise<string> {
  const headers = { ...call.headers, connection: "close" };
  return exchange(emulator, `${printHead(emulator, { ...call, headers })}${body}`);
}

/** Sends bytes, and reads until the other side closes. */
export function exchange(emulator: Emulator, bytes: string | Uint8Array): Promise<string> {
  const socket = dial(emulator);
  socket.write(bytes);
  return readAll(socket);
}

/** One chunk of a body in chunks; an empty one is its end. */
export function chunk(text: string): string {
  return `${text.length.toString(16)}\r\n${text}\r\n`;
}

/** Resolves when the connection has ended, be it by an error. */
export function whenClosed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

/** What arrives until the connection ends, however it ends. */
async function readAll(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on("data", (part: Buffer) => chunks.push(part));
  await whenClosed(socket);
  return Buffer.concat(chunks).toString("utf8");
}
