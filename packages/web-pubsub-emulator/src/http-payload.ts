import { decodeText, readContentType } from "./http-text.ts";
import type { Metadata, Payload } from "./payload.ts";

/** A payload as the body of an HTTP message. */
export interface HttpPayload {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What a body turned out to be. */
export type PayloadReading =
  | { readonly kind: "payload"; readonly payload: Payload }
  /** A type or a charset that means nothing here. */
  | { readonly kind: "unsupported" }
  /** Declared as JSON, and none. */
  | { readonly kind: "invalidJson" };

/** The headers that carry metadata begin with this, in lower case. */
export const metadataPrefix = "x-webpubsub-metadata-";

/** Documented: text stays text, JSON stays as sent, and a body of no declared type is bytes. */
export function readHttpPayload(
  bytes: Uint8Array,
  contentType: string | undefined,
): PayloadReading {
  const { mediaType, charset } = readContentType(contentType);
  switch (mediaType) {
    case "":
    case "application/octet-stream":
      return { kind: "payload", payload: { kind: "binary", bytes } };
    case "text/plain": {
      const text = decodeText(bytes, charset);
      return text === undefined
        ? { kind: "unsupported" }
        : { kind: "payload", payload: { kind: "text", text } };
    }
    case "application/json": {
      const text = decodeText(bytes, charset);
      if (text === undefined) return { kind: "unsupported" };
      if (!isJson(text)) return { kind: "invalidJson" };
      return { kind: "payload", payload: { kind: "json", text } };
    }
    default:
      return { kind: "unsupported" };
  }
}

/** The opposite of {@link readHttpPayload}; protobuf travels as the bytes of its `Any`. */
export function writeHttpPayload(payload: Payload): HttpPayload {
  switch (payload.kind) {
    case "text":
      return { contentType: "text/plain", bytes: Buffer.from(payload.text, "utf8") };
    case "json":
      return { contentType: "application/json", bytes: Buffer.from(payload.text, "utf8") };
    case "binary":
      return { contentType: "application/octet-stream", bytes: payload.bytes };
    case "protobuf":
      return { contentType: "application/x-protobuf", bytes: payload.bytes };
    default:
      return payload satisfies never;
  }
}

/** Of a repeated header the last value counts, and of a list in it the last item. */
export function readHttpMetadata(
  headers: Readonly<Record<string, string | undefined>>,
): Metadata | undefined {
  let entries: [string, string][] | undefined;
  for (const name in headers) {
    if (!name.startsWith(metadataPrefix)) continue;
    const value = headers[name] ?? "";
    entries ??= [];
    entries.push([
      name.slice(metadataPrefix.length),
      value.slice(value.lastIndexOf(",") + 1).trim(),
    ]);
  }
  // Not by assignment: a name such as __proto__ is a name like any other.
  return entries && Object.fromEntries(entries);
}

/** Checked, and then passed on as text: parsed JSON would lose what its author wrote. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
