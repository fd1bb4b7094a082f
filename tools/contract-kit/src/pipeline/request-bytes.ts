import type { PipelineRequest, RequestBodyType } from "@azure/core-rest-pipeline";
import { bodyOfBytes } from "../fixture/body.ts";
import type { RecordedHeaders, RecordedRequest } from "../fixture/fixture.ts";
import { findNodeStreams, readStream } from "./streams.ts";

/**
 * A pipeline's request as a fixture describes it. A body that can be read only once is read, and
 * replaced in the request by one that can be sent.
 *
 * @throws TypeError for a FormData body, which the pipeline's own policies turn into a stream
 */
export async function readRequest(request: PipelineRequest): Promise<RecordedRequest> {
  const bytes = await readBodyBytes(request);
  const headers = readHeaders(request.headers);
  return {
    kind: "request",
    method: request.method,
    url: request.url,
    headers,
    body: bodyOfBytes(bytes, headers["content-type"]),
  };
}

/** Headers by lower-case name. */
export function readHeaders(headers: Iterable<readonly [string, string]>): RecordedHeaders {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [name.toLowerCase(), value.trim()] as const),
  );
}

/** The bytes that the request will send. The request can still be sent afterwards. */
export async function readBodyBytes(request: PipelineRequest): Promise<Uint8Array> {
  const { body } = request;
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
  }
  if (body instanceof Blob) return new Uint8Array(await body.arrayBuffer());
  if (body instanceof FormData) {
    throw new TypeError(
      "a FormData body cannot be read: let the pipeline's formDataPolicy write it",
    );
  }
  return readStreamOf(request, body);
}

async function readStreamOf(
  request: PipelineRequest,
  body: Exclude<RequestBodyType, string | null | ArrayBuffer | ArrayBufferView | Blob | FormData>,
): Promise<Uint8Array> {
  const stream = typeof body === "function" ? body() : body;
  const bytes = await readStream(stream as AsyncIterable<Uint8Array | string>);
  const nodeStreams = stream instanceof ReadableStream ? undefined : findNodeStreams();
  // The original is used up. A stream again, not the bytes: they would travel with a length.
  request.body =
    nodeStreams === undefined
      ? () => new Blob([bytes]).stream()
      : () => nodeStreams.Readable.from([bytes], { objectMode: false });
  return bytes;
}
