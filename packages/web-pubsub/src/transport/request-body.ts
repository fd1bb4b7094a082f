import { Readable } from "node:stream";

import type { PipelineRequest, TransferProgressEvent } from "@azure/core-rest-pipeline";

import { refuseRequest } from "./failure.ts";

/** What goes out: the body in a form that undici sends, and its length in bytes where it is known. */
export interface PreparedBody {
  readonly body: string | Uint8Array | Readable | null;
  readonly length?: number;
}

type Progress = (progress: TransferProgressEvent) => void;

/**
 * Prepares the body of a request for one attempt. Throws a `RestError` for what is none: a
 * `FormData`, for instance, which a policy has to write out before.
 */
export function prepareBody(request: PipelineRequest): PreparedBody {
  const { body, onUploadProgress } = request;
  const given: unknown = typeof body === "function" ? body() : body;
  if (given === undefined || given === null) return { body: null };
  const source = readSource(given);
  if (source === undefined) throw refuseRequest(request, "Unrecognized body type");
  const { content, length } = source;
  if (onUploadProgress !== undefined) {
    return { body: Readable.from(report(content, onUploadProgress)), ...length };
  }
  if (typeof content === "string" || content instanceof Uint8Array) return { body: content };
  return { body: content instanceof Readable ? content : Readable.from(content), ...length };
}

interface Source {
  readonly content: string | Uint8Array | AsyncIterable<unknown>;
  readonly length?: { readonly length: number };
}

function readSource(source: unknown): Source | undefined {
  if (typeof source === "string") {
    return { content: source, length: { length: Buffer.byteLength(source) } };
  }
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
    const content = ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
      : new Uint8Array(source);
    return { content, length: { length: content.byteLength } };
  }
  if (source instanceof Blob) return { content: source.stream(), length: { length: source.size } };
  return isIterable(source) ? { content: source } : undefined;
}

function isIterable(source: unknown): source is AsyncIterable<unknown> {
  return typeof source === "object" && source !== null && Symbol.asyncIterator in source;
}

/** Passes a body on and tells, after each part, how many bytes have gone by. */
async function* report(content: Source["content"], progress: Progress): AsyncGenerator<Buffer> {
  const parts = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  let loadedBytes = 0;
  for await (const part of parts) {
    const bytes = toBytes(part);
    yield bytes;
    loadedBytes += bytes.byteLength;
    progress({ loadedBytes });
  }
}

function toBytes(part: unknown): Buffer {
  if (typeof part === "string") return Buffer.from(part);
  if (part instanceof Uint8Array) return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  throw new TypeError("The body's stream has a part that is neither text nor bytes.");
}
