import type { Codec } from "../codec.ts";
import { decodeJson } from "./decode.ts";
import { encodeJson } from "./encode.ts";
import { numberJson } from "./number.ts";

/** `json.webpubsub.azure.v1`: documented in "Azure Web PubSub supported JSON WebSocket subprotocol". */
export const jsonCodec: Codec = {
  name: "json",
  subprotocol: "json.webpubsub.azure.v1",
  decode: decodeJson,
  encode: encodeJson,
};

/** `json.reliable.webpubsub.azure.v1`: the same messages, with sequence ids and recovery. */
export const jsonReliableCodec: Codec = {
  ...jsonCodec,
  subprotocol: "json.reliable.webpubsub.azure.v1",
  numberFrame: numberJson,
};
