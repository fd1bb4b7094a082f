import { createRestError } from "@typespec/ts-http-runtime";
import type {
  Client,
  HttpResponse,
  PathUncheckedResponse,
  RequestParameters,
} from "@typespec/ts-http-runtime";
import { waitBy, wrapOperations } from "./operationCalls.js";
import type { ByOperation, SendOperation } from "./operationCalls.js";

/**
 * By status, `default` for any other: the media types of answers that are text all the same.
 * Whatever else has the status is bytes; a status that is not here is none of ours.
 */
type ByteStatuses = Readonly<Record<string, readonly string[]>>;

/** The operations that answer with bytes. */
const byteAnswers: ByOperation<ByteStatuses> = {
  "/orders/{id}/invoice": {
    get: { "200": [] },
  },
};

/** The runtime decodes each body as text: these operations answer with the bytes that were sent. */
export function readBytes<T extends Client>(client: T): T {
  return wrapOperations(client, byteAnswers, (send, statuses) =>
    waitBy((options) => sendForBytes(send, options, statuses), send),
  );
}

type ResponseListener = NonNullable<RequestParameters["onResponse"]>;
type RawResponse = Parameters<ResponseListener>[0];

async function sendForBytes(
  send: SendOperation,
  options: RequestParameters,
  statuses: ByteStatuses,
): Promise<PathUncheckedResponse> {
  let raw: RawResponse | undefined;
  const streaming = {
    ...options,
    // The request takes it over, and the HTTP client leaves these bodies undecoded.
    streamResponseStatusCodes: listStatusCodes(statuses),
    onResponse: (...seen: Parameters<ResponseListener>) => {
      [raw] = seen;
      options.onResponse?.(...seen);
    },
  };
  const response = await send(streaming);
  const textTypes = statuses[response.status] ?? statuses["default"];
  if (raw === undefined || textTypes === undefined) return response;
  const bytes = await readBody(raw, options.timeout).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === "AbortError") throw cause;
    throw createReadError("The body could not be read to its end", response, cause);
  });
  const mediaType = (response.headers["content-type"] ?? "").replace(/;.*$/s, "").trim();
  const isText = textTypes.includes("*/*") || textTypes.includes(mediaType.toLowerCase());
  return { ...response, body: isText ? parseText(bytes, mediaType, response) : bytes };
}

function listStatusCodes(statuses: ByteStatuses): Set<number> {
  return new Set("default" in statuses ? [Infinity] : Object.keys(statuses).map(Number));
}

// Neither the DOM's types nor Node's have to be there.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;
declare const clearTimeout: (timer: unknown) => void;

interface NodeBody extends AsyncIterable<Uint8Array | string> {
  destroy?(error: Error): unknown;
}

interface WebBody {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }> };
}

interface BlobBody {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The body, in whichever of its forms the HTTP client hands it over. */
async function readBody(raw: RawResponse, timeout = 0): Promise<Uint8Array> {
  const node: NodeBody | undefined = raw.readableStreamBody;
  const web: WebBody | undefined = raw.browserStreamBody;
  const blob: BlobBody | undefined = await raw.blobBody;
  if (node !== undefined) return readNodeBody(node, timeout);
  if (web !== undefined) return readWebBody(web);
  if (blob !== undefined) return new Uint8Array(await blob.arrayBuffer());
  return new TextEncoder().encode(raw.bodyAsText ?? "");
}

/** Node's HTTP client stops its clock as soon as there is a stream, so it runs once more here. */
async function readNodeBody(body: NodeBody, timeout: number): Promise<Uint8Array> {
  const stop = (): unknown =>
    body.destroy?.(
      Object.assign(new Error(`The body took longer than ${timeout} ms.`), { name: "AbortError" }),
    );
  const timer = timeout > 0 ? setTimeout(stop, timeout) : undefined;
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) {
      chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
    }
    return joinChunks(chunks);
  } finally {
    clearTimeout(timer);
  }
}

async function readWebBody(body: WebBody): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (next.value !== undefined) chunks.push(next.value);
  }
  return joinChunks(chunks);
}

/** An array of its own, none of Node's buffers, which share their memory. */
function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}

/** The runtime reads text so: JSON wherever it can be, but for plain text. */
function parseText(bytes: Uint8Array, mediaType: string, response: HttpResponse): unknown {
  const text = new TextDecoder().decode(bytes);
  if (mediaType === "text/plain") return text;
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (mediaType !== "application/json") return text;
    throw createReadError("The body is not the JSON that its content type says", response, cause);
  }
}

function createReadError(what: string, response: HttpResponse, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const error = createRestError(`${what}: ${reason}`, { ...response, body: undefined });
  return Object.assign(error, { code: "PARSE_ERROR", cause });
}
