import { create, toBinary, type MessageInitShape } from "@bufbuild/protobuf";
import type { Payload } from "../../payload.ts";
import type { Frame } from "../codec.ts";
import type { DataMessage, InvokeResponse, ServiceMessage } from "../messages.ts";
import {
  DownstreamMessageSchema,
  type DownstreamMessage_DataSchema,
  type MessageDataSchema,
} from "./messages_pb.ts";

/** Writes one frame of the protobuf protocols: a DownstreamMessage in a binary frame. */
export function encodeProtobuf(message: ServiceMessage): Frame | undefined {
  // Nothing in the schema could ask for one.
  if (message.kind === "invokeResponse") return undefined;
  const downstream = create(DownstreamMessageSchema, { message: describeMessage(message) });
  return { bytes: toBinary(DownstreamMessageSchema, downstream), binary: true };
}

type Message = NonNullable<MessageInitShape<typeof DownstreamMessageSchema>["message"]>;

function describeMessage(message: Exclude<ServiceMessage, InvokeResponse>): Message {
  switch (message.kind) {
    case "connected": {
      // A missing user is an empty one: the schema has no null.
      const { connectionId, reconnectionToken = "" } = message;
      const value = { connectionId, userId: message.userId ?? "", reconnectionToken };
      return { case: "system", value: { message: { case: "connected", value } } };
    }
    case "disconnected": {
      const value = { reason: message.message };
      return { case: "system", value: { message: { case: "disconnected", value } } };
    }
    case "ack": {
      const { ackId, error } = message;
      if (error === undefined) return { case: "ack", value: { ackId, success: true } };
      return { case: "ack", value: { ackId, success: false, error } };
    }
    case "pong":
      return { case: "pong", value: {} };
    case "serverMessage":
    case "groupMessage":
      return { case: "data", value: describeData(message) };
    default:
      return message satisfies never;
  }
}

function describeData(message: DataMessage): MessageInitShape<typeof DownstreamMessage_DataSchema> {
  const content = {
    data: { data: describePayload(message.payload) },
    metadata: { ...message.metadata },
  };
  if (message.kind === "serverMessage") return { from: "server", ...content };
  return { from: "group", group: message.group, ...content };
}

type Data = NonNullable<MessageInitShape<typeof MessageDataSchema>["data"]>;

/**
 * JSON goes out as text, as documented: the field for JSON is known of the service team's own
 * emulator alone, and a client of the documented schema would see no data at all.
 */
function describePayload(payload: Payload): Data {
  switch (payload.kind) {
    case "text":
    case "json":
      return { case: "textData", value: payload.text };
    case "binary":
      return { case: "binaryData", value: payload.bytes };
    case "protobuf":
      return { case: "protobufData", value: payload.bytes };
    default:
      return payload satisfies never;
  }
}
