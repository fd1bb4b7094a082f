import { fromBinary } from "@bufbuild/protobuf";
import { AnySchema } from "@bufbuild/protobuf/wkt/google/protobuf/any_pb.js";

/** Whether bytes are a `google.protobuf.Any`, of whatever type it may be. None at all are an empty one. */
export function isAny(bytes: Uint8Array): boolean {
  try {
    fromBinary(AnySchema, bytes);
    return true;
  } catch {
    return false;
  }
}
