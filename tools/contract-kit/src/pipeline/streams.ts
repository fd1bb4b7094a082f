import type NodeStreams from "node:stream";

/**
 * The streams of Node.js, where there are any. Not an import: what plays fixtures also runs in
 * browsers, whose bundlers have no such module.
 */
export function findNodeStreams(): typeof NodeStreams | undefined {
  return typeof process === "undefined" ? undefined : process.getBuiltinModule?.("node:stream");
}

/** Everything that a stream gives, text as UTF-8. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string> | ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of iterate(stream)) {
    parts.push(typeof part === "string" ? new TextEncoder().encode(part) : part);
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Not every browser iterates over its streams by itself. */
function iterate(
  stream: AsyncIterable<Uint8Array | string> | ReadableStream<Uint8Array>,
): AsyncIterable<Uint8Array | string> {
  return Symbol.asyncIterator in stream ? stream : iterateReader(stream);
}

async function* iterateReader(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
