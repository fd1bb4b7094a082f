import { openChunks } from "./chunks.ts";
import type { ChunkReader } from "./chunks.ts";
import { checkMessageSize } from "./message-size.ts";

/** Where the bytes of a binary message come from. */
export type BinarySource =
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "blob"; blob: Blob }
  | { kind: "stream"; chunks: ChunkReader };

/**
 * Recognises what is sent as binary: `ArrayBuffer` and its views, `Blob`, web and Node streams and
 * other async iterables of bytes, and functions that open one. Everything else gives undefined and
 * is JSON, but for what is neither, a `TypeError`: forms, and objects of which JSON shows nothing.
 */
export function findBinarySource(message: unknown, operation: string): BinarySource | undefined {
  if (typeof message === "function") {
    const opened: unknown = message();
    const chunks = openChunks(opened, operation);
    if (chunks !== undefined) return { kind: "stream", chunks };
    throw new TypeError(`${operation}: message is a function, and what it returns is no stream`);
  }
  if (typeof message !== "object" || message === null) return undefined;
  if (ArrayBuffer.isView(message)) {
    const { buffer, byteOffset, byteLength } = message;
    return { kind: "bytes", bytes: unshare(new Uint8Array(buffer, byteOffset, byteLength)) };
  }
  // By their tags and not by their constructors: those of another realm, of a test runner for
  // instance, are others.
  const tag = Object.prototype.toString.call(message).slice("[object ".length, -1);
  if (isBuffer(message, tag)) return { kind: "bytes", bytes: unshare(new Uint8Array(message)) };
  if (isBlob(message, tag)) return { kind: "blob", blob: message };
  if (tag === "FormData" || tag === "URLSearchParams") {
    throw new TypeError(`${operation}: message is a form, which is neither JSON nor bytes`);
  }
  if (emptyAsJson.has(tag)) {
    throw new TypeError(
      `${operation}: message is a ${tag}, of which JSON shows nothing; ${remedies[tag] ?? "make an array or an object of it"}`,
    );
  }
  const chunks = openChunks(message, operation);
  return chunks === undefined ? undefined : { kind: "stream", chunks };
}

// JSON.stringify makes `{}` of them: everybody would get an empty message without a word.
const emptyAsJson: ReadonlySet<string> = new Set([
  "Generator",
  "Map",
  "Promise",
  "Request",
  "Response",
  "Set",
  "WeakMap",
  "WeakSet",
]);

const remedies: Readonly<Record<string, string>> = {
  Promise: "wait for it first",
  Request: "send its body",
  Response: "send its body",
};

function isBuffer(_message: object, tag: string): _message is ArrayBuffer | SharedArrayBuffer {
  return tag === "ArrayBuffer" || tag === "SharedArrayBuffer";
}

/** Copies bytes that others can change while they are sent; fetch refuses to send them at all. */
function unshare(bytes: Uint8Array): Uint8Array {
  return Object.prototype.toString.call(bytes.buffer) === "[object SharedArrayBuffer]"
    ? Uint8Array.from(bytes)
    : bytes;
}

function isBlob(message: object, tag: string): message is Blob {
  return (tag === "Blob" || tag === "File") && "arrayBuffer" in message;
}

/** Reads a source to its end, and no further than a message may go. */
export async function readBinarySource(
  source: BinarySource,
  options: { operation: string; abortSignal?: AbortSignal | undefined },
): Promise<Uint8Array> {
  switch (source.kind) {
    case "bytes":
      checkMessageSize(options.operation, source.bytes.byteLength);
      return source.bytes;
    case "blob":
      checkMessageSize(options.operation, source.blob.size);
      return new Uint8Array(await source.blob.arrayBuffer());
    case "stream":
      return readChunks(source.chunks, options);
    default:
      return source satisfies never;
  }
}

async function readChunks(
  chunks: ChunkReader,
  { operation, abortSignal }: { operation: string; abortSignal?: AbortSignal | undefined },
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  abortSignal?.addEventListener("abort", chunks.cancel, { once: true });
  try {
    for (let part = await chunks.next(); part !== undefined; part = await chunks.next()) {
      size += part.byteLength;
      checkMessageSize(operation, size);
      parts.push(part);
    }
    // A stream that is cancelled may end as if it were whole.
    abortSignal?.throwIfAborted();
  } catch (error) {
    // The rest of the stream is of no use to anybody: let its source go.
    chunks.cancel();
    throw error;
  } finally {
    abortSignal?.removeEventListener("abort", chunks.cancel);
  }
  return joinParts(parts, size);
}

function joinParts(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.byteLength;
  }
  return bytes;
}
