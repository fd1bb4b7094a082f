import type { Codec } from "../codec.ts";
import { decodeProtobuf } from "./decode.ts";
import { encodeProtobuf } from "./encode.ts";
import { numberProtobuf } from "./number.ts";

/** `protobuf.webpubsub.azure.v1`: documented in "Azure Web PubSub supported protobuf WebSocket subprotocol". */
export const protobufCodec: Codec = {
  name: "protobuf",
  subprotocol: "protobuf.webpubsub.azure.v1",
  decode: decodeProtobuf,
  encode: encodeProtobuf,
};

/** `protobuf.reliable.webpubsub.azure.v1`: the same messages, with sequence ids and recovery. */
export const protobufReliableCodec: Codec = {
  ...protobufCodec,
  subprotocol: "protobuf.reliable.webpubsub.azure.v1",
  numberFrame: numberProtobuf,
};
