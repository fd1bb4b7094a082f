import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { Frame } from "../codec.ts";
import { DownstreamMessage_DataSchema, DownstreamMessageSchema } from "./messages_pb.ts";

const dataField = DownstreamMessageSchema.field.data.number;
const sequenceIdField = DownstreamMessage_DataSchema.field.sequenceId.number;

/**
 * Adds a sequence id to an encoded data message, as its last field. What comes before it has been
 * encoded once for all recipients, and is only copied.
 */
export function numberProtobuf(frame: Frame, sequenceId: number): Frame {
  const reader = new BinaryReader(frame.bytes);
  reader.tag();
  const data = reader.bytes();
  const bytes = new BinaryWriter()
    .tag(dataField, WireType.LengthDelimited)
    .fork()
    .raw(data)
    .tag(sequenceIdField, WireType.Varint)
    .uint64(sequenceId)
    .join()
    .finish();
  return { bytes, binary: true };
}
