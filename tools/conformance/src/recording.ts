import { Readable, Transform } from "node:stream";
import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";

/** What a caller can see of an answer. A body is bytes where it was asked for as a stream. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly request: Pick<PipelineRequest, "method" | "url" | "headers">;
}

/** Headers of a request that come late, or differ from run to run: an id, a multipart boundary. */
const changingHeaders = /^(content-length|content-type|x-ms-client-request-id)$/i;

/** Passes requests on, and remembers every answer. */
export class Recorder {
  readonly #answers: (() => Answer)[] = [];

  /** The answers so far; a stream is in it as far as it was read. */
  get answers(): readonly Answer[] {
    return this.#answers.map((readAnswer) => readAnswer());
  }

  wrap(inner: HttpClient): HttpClient {
    return {
      sendRequest: async (request) => {
        const response = await inner.sendRequest(request);
        const { status, readableStreamBody, bodyAsText } = response;
        const seen = { status, headers: response.headers.toJSON(), request };
        if (readableStreamBody === undefined) {
          this.#answers.push(() => ({ ...seen, body: bodyAsText ?? "" }));
          return response;
        }
        const chunks: Uint8Array[] = [];
        this.#answers.push(() => ({ ...seen, body: new Uint8Array(Buffer.concat(chunks)) }));
        return { ...response, readableStreamBody: copyChunks(readableStreamBody, chunks) };
      },
    };
  }
}

function copyChunks(source: NodeJS.ReadableStream, chunks: Uint8Array[]): NodeJS.ReadableStream {
  const copy = new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done(null, chunk);
    },
  });
  source.on("error", (error) => copy.destroy(error));
  return source.pipe(copy);
}

/** Gives these answers, one after the other, to the requests that they were given to. */
export function createReplayingClient(answers: readonly Answer[]): HttpClient {
  let next = 0;
  return {
    sendRequest: async (request) => {
      const answer = answers[next++];
      if (answer === undefined || !isSameRequest(answer.request, request)) {
        throw new Error(`Nothing was recorded for ${request.method} ${request.url} here.`);
      }
      return toResponse(request, answer);
    },
  };
}

function isSameRequest(recorded: Answer["request"], { method, url, headers }: PipelineRequest) {
  if (recorded.method !== method || recorded.url !== url) return false;
  return [...recorded.headers].every(
    ([name, value]) => changingHeaders.test(name) || headers.get(name) === value,
  );
}

function toResponse(request: PipelineRequest, answer: Answer): PipelineResponse {
  const { status, body } = answer;
  const headers = createHttpHeaders(answer.headers);
  // A service that echoes the request's id echoes that of this request.
  const idName = "x-ms-client-request-id";
  const sentId = request.headers.get(idName);
  const isEcho = headers.has(idName) && headers.get(idName) === answer.request.headers.get(idName);
  if (isEcho && sentId !== undefined) headers.set(idName, sentId);
  return typeof body === "string"
    ? { request, status, headers, bodyAsText: body }
    : { request, status, headers, readableStreamBody: Readable.from([body]) };
}
