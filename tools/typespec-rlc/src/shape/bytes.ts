import type { SinglePayload } from "@restline/spec-model";
import { isJsonType } from "./media-type.ts";
import type { RlcType } from "./rlc-type.ts";

/** Bytes travel as they are, unless JSON, which has base64 text for them, is the only format. */
export function isByteBody({ type, contentTypes }: SinglePayload): boolean {
  if (type.kind !== "scalar" || type.name !== "bytes") return false;
  return type.encoding?.name === "binary" || !contentTypes.every(isJsonType);
}

/** Bytes that come back. */
export const byteArray: RlcType = { kind: "global", name: "Uint8Array" };

const streams: readonly RlcType[] = [
  { kind: "bodySource", name: "WebByteStream" },
  { kind: "bodySource", name: "NodeByteStream" },
];

/** Bytes that are sent: an array of them, or a stream. */
export const rawByteSource: RlcType = { kind: "union", variants: [byteArray, ...streams] };

/** Bytes that are sent, or text in their place. */
export const byteSource: RlcType = {
  kind: "union",
  variants: [{ kind: "keyword", name: "string" }, byteArray, ...streams],
};

/** Bytes of a part, which may be a `Blob` or a `File` too. */
export const partSource: RlcType = {
  kind: "union",
  variants: [
    { kind: "keyword", name: "string" },
    byteArray,
    ...streams,
    { kind: "bodySource", name: "WebBlob" },
  ],
};
