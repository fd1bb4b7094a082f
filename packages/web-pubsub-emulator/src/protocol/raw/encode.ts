import type { Frame } from "../codec.ts";
import type { ServiceMessage } from "../messages.ts";

/** Writes bare data for a simple client, which is told nothing else. */
export function encodeRaw(message: ServiceMessage): Frame | undefined {
  if (message.kind !== "serverMessage" && message.kind !== "groupMessage") return undefined;
  const { payload } = message;
  switch (payload.kind) {
    case "text":
    case "json":
      return { bytes: Buffer.from(payload.text, "utf8"), binary: false };
    case "binary":
    case "protobuf":
      return { bytes: payload.bytes, binary: true };
    default:
      return payload satisfies never;
  }
}
