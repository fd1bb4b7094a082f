import type { Codec } from "../codec.ts";
import { decodeJson } from "./decode.ts";
import { encodeJson } from "./encode.ts";

/** `json.webpubsub.azure.v1`: documented in "Azure Web PubSub supported JSON WebSocket subprotocol". */
export const jsonCodec: Codec = {
  name: "json",
  subprotocol: "json.webpubsub.azure.v1",
  decode: decodeJson,
  encode: encodeJson,
};
