/** A stream of either kind, opened for reading. */
export interface ChunkReader {
  /** The next bytes, or undefined at the end. */
  next(): Promise<Uint8Array | undefined>;
  /** Gives the rest up. Never throws and may be called at any time. */
  readonly cancel: () => void;
}

/** A Node stream, or an iterable that somebody wrote: then the rest is absent. */
interface NodeStream extends AsyncIterable<unknown> {
  readable?: boolean;
  destroy?: () => unknown;
}

const encoder = new TextEncoder();

/**
 * Opens a web `ReadableStream`, a Node stream or another async iterable; gives undefined for anything else. A stream that
 * somebody else reads, or has read, is a `TypeError`: it would count as an empty message.
 */
export function openChunks(stream: unknown, operation: string): ChunkReader | undefined {
  if (isWebStream(stream)) {
    if (stream.locked) throw usedStream(operation);
    return readWebStream(stream, operation);
  }
  if (isNodeStream(stream)) {
    if (stream.readable === false) throw usedStream(operation);
    return readNodeStream(stream, operation);
  }
  return undefined;
}

function readWebStream(stream: ReadableStream<unknown>, operation: string): ChunkReader {
  const reader = stream.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? undefined : readChunk(value, operation);
    },
    cancel: () => {
      // A source that cannot be cancelled has failed already, and next() says so.
      reader.cancel().catch(() => undefined);
    },
  };
}

function readNodeStream(stream: NodeStream, operation: string): ChunkReader {
  const iterator = stream[Symbol.asyncIterator]();
  return {
    async next() {
      const { done, value } = await iterator.next();
      return done === true ? undefined : readChunk(value, operation);
    },
    // The iterator's own return() waits for the next chunk, which may never come.
    cancel: () => {
      if (stream.destroy === undefined) iterator.return?.().catch(() => undefined);
      else stream.destroy();
    },
  };
}

function readChunk(chunk: unknown, operation: string): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === "string") return encoder.encode(chunk);
  throw new TypeError(
    `${operation}: message is a stream of ${typeof chunk}, and only bytes and strings can be sent`,
  );
}

function usedStream(operation: string): TypeError {
  return new TypeError(`${operation}: message is a stream that is read already; open a new one`);
}

function isWebStream(value: unknown): value is ReadableStream<unknown> {
  return typeof value === "object" && value !== null && hasMethod(value, "getReader");
}

function isNodeStream(value: unknown): value is NodeStream {
  return typeof value === "object" && value !== null && hasMethod(value, Symbol.asyncIterator);
}

function hasMethod(value: object, name: string | symbol): boolean {
  return typeof Reflect.get(value, name) === "function";
}
