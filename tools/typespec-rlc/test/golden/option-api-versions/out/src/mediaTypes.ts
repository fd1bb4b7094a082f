import type { Client, RequestParameters } from "@azure-rest/core-client";
import { wrapOperations } from "./operationCalls.js";
import type { ByOperation, SendOperation } from "./operationCalls.js";

/** What the runtime would not find out about the media types of an operation. */
interface MediaTypes {
  /** Of a body whose caller names none. */
  readonly contentType?: string;
  /** What is asked for where the caller asks for nothing else. */
  readonly accept?: string;
  /** A text is a value, to be quoted in any JSON, not JSON that is written already. */
  readonly quotes?: true;
}

/** The operations that are not simply JSON. */
const mediaTypes: ByOperation<MediaTypes> = {
  "/items": {
    post: { contentType: "text/plain" },
  },
};

/** The runtime takes everything for JSON that looks like it: these operations know better. */
export function nameMediaTypes<T extends Client>(client: T): T {
  return wrapOperations(client, mediaTypes, sendMediaTypes);
}

function sendMediaTypes(send: SendOperation, types: MediaTypes): SendOperation {
  return (options = {}) => send(addMediaTypes(options, types));
}

/** The options of a call with the media types that its caller left out, and its body as they want. */
export function addMediaTypes(
  options: RequestParameters,
  { contentType, accept, quotes }: MediaTypes,
): RequestParameters {
  const { body } = options;
  const named = options.contentType ?? readHeader(options, "content-type");
  const type = named ?? contentType;
  const asked = options.accept ?? readHeader(options, "accept") ?? accept;
  return {
    ...options,
    ...(body === undefined || type === undefined
      ? {}
      : { contentType: type, body: writeBody(body, type, quotes) }),
    ...(asked === undefined ? {} : { accept: asked }),
  };
}

function readHeader({ headers }: RequestParameters, wanted: string): string | undefined {
  const found = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted);
  return found === undefined ? undefined : String(found[1]);
}

/** A body of which the runtime would make something else than its media type says. */
function writeBody(body: unknown, contentType: string, quotes = false): unknown {
  const essence = contentType.replace(/;.*$/s, "").trim().toLowerCase();
  if (essence === "application/x-www-form-urlencoded" && isPlainObject(body))
    return writeForm(body);
  if (essence === "text/plain" && body instanceof Date) return body.toISOString();
  if (quotes && typeof body === "string" && essence.endsWith("+json")) return JSON.stringify(body);
  return body;
}

function isPlainObject(body: unknown): body is Readonly<Record<string, unknown>> {
  if (typeof body !== "object" || body === null) return false;
  const prototype: unknown = Object.getPrototypeOf(body);
  return prototype === Object.prototype || prototype === null;
}

/** `a=b&c=d`, as HTML forms have it; a list repeats its name, and an object is JSON. */
function writeForm(body: Readonly<Record<string, unknown>>): string {
  return Object.entries(body)
    .flatMap(([name, value]) => [value].flat().map((item) => [name, item] as const))
    .filter(([, item]) => item !== undefined)
    .map(([name, item]) => `${encodeField(name)}=${encodeField(writeField(item))}`)
    .join("&");
}

function writeField(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
}

function encodeField(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}
