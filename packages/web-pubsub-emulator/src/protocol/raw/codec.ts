import type { Codec } from "../codec.ts";
import { decodeRaw, type RawMode } from "./decode.ts";
import { encodeRaw } from "./encode.ts";

/** The simple WebSocket client: no subprotocol, a frame is a payload. */
export function createRawCodec(mode: RawMode): Codec {
  return {
    name: "raw",
    subprotocol: "",
    decode: (bytes, binary) => decodeRaw(bytes, binary, mode),
    encode: encodeRaw,
  };
}
