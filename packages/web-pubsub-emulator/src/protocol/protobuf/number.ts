import type { Frame } from "../codec.ts";
import { DownstreamMessage_DataSchema, DownstreamMessageSchema } from "./messages_pb.ts";

const lengthDelimited = 2;
// Both are of one byte, as are the tags of all fields up to 15.
const dataTag = (DownstreamMessageSchema.field.data.number << 3) | lengthDelimited;
const sequenceIdTag = DownstreamMessage_DataSchema.field.sequenceId.number << 3;

/**
 * Adds a sequence id to an encoded data message, as its last field. What comes before it has been
 * encoded once for all recipients, and is only copied. Without the library's writer, which takes ten
 * times as long: this alone runs for every single recipient.
 */
export function numberProtobuf({ bytes }: Frame, sequenceId: number): Frame {
  // A frame is a tag, the length of what follows, and what follows.
  const data = bytes.subarray(findVarintEnd(bytes, 1));
  const tail = [sequenceIdTag];
  pushVarint(tail, sequenceId);
  const head = [dataTag];
  pushVarint(head, data.length + tail.length);
  const numbered = Buffer.allocUnsafe(head.length + data.length + tail.length);
  numbered.set(head);
  numbered.set(data, head.length);
  numbered.set(tail, head.length + data.length);
  return { bytes: numbered, binary: true };
}

/** All bytes of a varint but the last have their highest bit set. */
function findVarintEnd(bytes: Uint8Array, start: number): number {
  let index = start;
  while ((bytes[index] ?? 0) > 0x7f) index++;
  return index + 1;
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  // No shifting: a sequence id may be larger than 32 bits.
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
}
