import {
  createHttpHeaders,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import type { RecordedHeaders } from "../fixture/fixture.ts";
import { findNodeStreams, readStream } from "./streams.ts";

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
    ? { request, status, headers, ...createStreamBody(bytes) }
    : { request, status, headers, bodyAsText: new TextDecoder().decode(bytes) };
}

/** The body of a response, whole. The response can still be read afterwards. */
export async function readResponseBytes(response: PipelineResponse): Promise<Uint8Array> {
  const { blobBody, browserStreamBody, readableStreamBody } = response;
  if (blobBody !== undefined) return new Uint8Array(await (await blobBody).arrayBuffer());
  const stream = readableStreamBody ?? browserStreamBody;
  if (stream === undefined) return new TextEncoder().encode(response.bodyAsText ?? "");
  const bytes = await readStream(stream as AsyncIterable<Uint8Array>);
  Object.assign(response, createStreamBody(bytes));
  return bytes;
}

/** A streamed body, as the pipeline has it in this runtime. */
function createStreamBody(
  bytes: Uint8Array,
): Pick<PipelineResponse, "readableStreamBody" | "browserStreamBody" | "blobBody"> {
  const nodeStreams = findNodeStreams();
  if (nodeStreams !== undefined) {
    // A stream that gives buffers, as the one of a socket does.
    const readableStreamBody = nodeStreams.Readable.from([Buffer.from(bytes)], {
      objectMode: false,
    });
    return { readableStreamBody };
  }
  const blob = new Blob([new Uint8Array(bytes)]);
  return { blobBody: Promise.resolve(blob), browserStreamBody: blob.stream() };
}
