import { Readable } from "node:stream";
import {
  createHttpHeaders,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import type { RecordedHeaders } from "../fixture/fixture.ts";

/** An answer in parts, its body whole. */
export interface Answer {
  readonly status: number;
  readonly headers: RecordedHeaders;
  readonly bytes: Uint8Array;
}

/** An answer as an HTTP client of the pipeline gives it: as a stream where the request asks for one. */
export function createResponse(request: PipelineRequest, answer: Answer): PipelineResponse {
  const { status, bytes } = answer;
  const headers = createHttpHeaders({ ...answer.headers });
  const codes = request.streamResponseStatusCodes;
  const asStream = codes?.has(status) === true || codes?.has(Number.POSITIVE_INFINITY) === true;
  return asStream
    ? { request, status, headers, readableStreamBody: createStream(bytes) }
    : { request, status, headers, bodyAsText: new TextDecoder().decode(bytes) };
}

/** The body of a response, whole. The response can still be read afterwards. */
export async function readResponseBytes(response: PipelineResponse): Promise<Uint8Array> {
  if (response.readableStreamBody === undefined) {
    return new TextEncoder().encode(response.bodyAsText ?? "");
  }
  const parts: Uint8Array[] = [];
  for await (const part of response.readableStreamBody as AsyncIterable<Uint8Array>)
    parts.push(part);
  const bytes = new Uint8Array(Buffer.concat(parts));
  response.readableStreamBody = createStream(bytes);
  return bytes;
}

/** A stream that gives buffers, as the one of a socket does. */
function createStream(bytes: Uint8Array): Readable {
  return Readable.from([Buffer.from(bytes)], { objectMode: false });
}
