import type { Payload } from "../../payload.ts";
import type { Decoded } from "../codec.ts";

/** What the frames of a simple client mean, as its URL says. */
export type RawMode =
  /** The default: each frame is an event named `message`. */
  | { readonly kind: "sendEvent" }
  /** Each frame is a message to one group. */
  | { readonly kind: "sendToGroup"; readonly group: string; readonly noEcho: boolean };

/** Reads a simple client's frame, which is nothing but its payload. Every frame is a message. */
export function decodeRaw(bytes: Uint8Array, binary: boolean, mode: RawMode): Decoded {
  const payload: Payload = binary
    ? { kind: "binary", bytes }
    : { kind: "text", text: Buffer.from(bytes).toString("utf8") };
  switch (mode.kind) {
    case "sendEvent":
      return { kind: "message", message: { kind: "event", event: "message", payload } };
    case "sendToGroup": {
      const { group, noEcho } = mode;
      return { kind: "message", message: { kind: "sendToGroup", group, noEcho, payload } };
    }
    default:
      return mode satisfies never;
  }
}
