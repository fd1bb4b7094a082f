import { Readable } from "node:stream";
import { isFetchError, RequestBrokenError } from "./broken-connection.ts";

/**
 * The `HttpClient` that Azure's client libraries take as their `httpClient` option, by its shape: a
 * library of its own for three interfaces would be one more version to agree on.
 */
export interface InProcessHttpClient {
  /**
   * Answers a request of a client's pipeline. Rejects with an `AbortError` when its signal is
   * aborted before there is an answer, and like the pipeline's own client when a fault breaks the
   * connection.
   */
  sendRequest<R extends PipelineRequest>(request: R): Promise<PipelineAnswer<R>>;
}

/** What is read of a pipeline's request. */
export interface PipelineRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Iterable<[string, string]>;
  readonly body?: unknown;
  readonly abortSignal?: PipelineAbortSignal;
  /** The statuses whose body is wanted as a stream; infinity stands for all of them. */
  readonly streamResponseStatusCodes?: ReadonlySet<number>;
}

/** What is read of a pipeline's abort signal: that of the web is one, and older libraries have their own. */
export interface PipelineAbortSignal {
  readonly aborted: boolean;
  /** Calls the listener when the signal is aborted. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Takes the listener away again. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** What a pipeline gets back. */
export interface PipelineAnswer<R> {
  readonly request: R;
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly bodyAsText?: string | null;
  readonly readableStreamBody?: NodeJS.ReadableStream;
}

/** Makes a client that never leaves the process. */
export function createHttpClient(
  answer: (request: Request) => Promise<Response>,
): InProcessHttpClient {
  return {
    async sendRequest(request) {
      using abort = followAbort(request.abortSignal);
      const response = await answer(createRequest(request, abort.signal)).catch(
        (error: unknown) => {
          throw translateError(error, request, "ECONNRESET");
        },
      );
      const { status } = response;
      const headers = new AnswerHeaders(response.headers);
      const text = await response.text().catch((error: unknown) => {
        throw translateError(error, request, "PARSE_ERROR");
      });
      const wanted = request.streamResponseStatusCodes;
      if (wanted?.has(status) === true || wanted?.has(Number.POSITIVE_INFINITY) === true) {
        return { request, status, headers, readableStreamBody: Readable.from([Buffer.from(text)]) };
      }
      return { request, status, headers, bodyAsText: text === "" ? null : text };
    },
  };
}

/** A signal of the web that follows a pipeline's, until it is disposed of. */
function followAbort(
  followed: PipelineAbortSignal | undefined,
): Disposable & { readonly signal: AbortSignal | undefined } {
  if (followed === undefined) return { signal: undefined, [Symbol.dispose]: () => undefined };
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort(new DOMException("The request was aborted.", "AbortError"));
  };
  if (followed.aborted) abort();
  followed.addEventListener("abort", abort);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => followed.removeEventListener("abort", abort),
  };
}

/** Only what a fault breaks has a cause with a code of the network's. */
function translateError(
  error: unknown,
  request: PipelineRequest,
  code: "ECONNRESET" | "PARSE_ERROR",
): unknown {
  return isFetchError(error) ? new RequestBrokenError(code, request, { cause: error }) : error;
}

function createRequest(request: PipelineRequest, signal: AbortSignal | undefined): Request {
  const { url, method } = request;
  const headers = new Headers([...request.headers]);
  const body = readBody(typeof request.body === "function" ? request.body() : request.body);
  const head = signal === undefined ? { method, headers } : { method, headers, signal };
  return body === undefined
    ? new Request(url, head)
    : new Request(url, { ...head, body, duplex: "half" });
}

/** A body as web requests take it. A pipeline has no other kinds; one it should gain would be a mistake here. */
function readBody(body: unknown): NonNullable<RequestInit["body"]> | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === "string" || body instanceof ArrayBuffer || body instanceof Blob) return body;
  if (body instanceof FormData || body instanceof ReadableStream) return body;
  if (ArrayBuffer.isView(body))
    return new Uint8Array(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
  if (body instanceof Readable) return Readable.toWeb(body) as ReadableStream<Uint8Array>;
  throw new TypeError("The request's body is of a kind that cannot be sent.");
}

/** The headers of an answer. A pipeline's policies may change them; names are told apart without case. */
export class AnswerHeaders implements Iterable<[string, string]> {
  readonly #headers: Headers;

  constructor(headers: Headers) {
    this.#headers = new Headers(headers);
  }

  /** The value of a header; `undefined` where there is none. */
  get(name: string): string | undefined {
    return this.#headers.get(name) ?? undefined;
  }

  /** Whether there is such a header. */
  has(name: string): boolean {
    return this.#headers.has(name);
  }

  /** Gives a header a value in place of the one that it has. */
  set(name: string, value: string | number | boolean): void {
    this.#headers.set(name, String(value));
  }

  /** Takes a header away. */
  delete(name: string): void {
    this.#headers.delete(name);
  }

  /** Names are in lower case, whether their case is to be kept or not: that is how they came. */
  toJSON(): Record<string, string> {
    return Object.fromEntries(this.#headers);
  }

  /** Pairs of a name, in lower case, and a value. */
  [Symbol.iterator](): Iterator<[string, string]> {
    return this.#headers.entries();
  }
}
