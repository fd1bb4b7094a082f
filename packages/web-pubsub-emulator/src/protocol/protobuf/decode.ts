import { fromBinary } from "@bufbuild/protobuf";
import { describeMetadataProblem, maxTimeToLiveInSeconds, type Payload } from "../../payload.ts";
import { isAny } from "../any.ts";
import type { Decoded } from "../codec.ts";
import type { AckId, ClientMessage } from "../messages.ts";
import {
  UpstreamMessageSchema,
  type MessageData,
  type UpstreamMessage,
  type UpstreamMessage_Event,
  type UpstreamMessage_SendToGroup,
} from "./messages_pb.ts";

/**
 * Reads one frame of the protobuf protocols. Unknown fields are passed over. What is no message
 * closes the connection with the codes of the JSON protocols.
 */
export function decodeProtobuf(bytes: Uint8Array, binary: boolean): Decoded {
  if (!binary) {
    return {
      kind: "invalid",
      closeCode: 1003,
      reason: "The protobuf subprotocol requires binary messages.",
    };
  }
  const upstream = readMessage(bytes);
  const message = upstream === undefined ? undefined : decodeMessage(upstream);
  if (message !== undefined) return { kind: "message", message };
  return {
    kind: "invalid",
    closeCode: 1007,
    reason: "The client message is not a valid protobuf protocol message.",
  };
}

function readMessage(bytes: Uint8Array): UpstreamMessage | undefined {
  try {
    return fromBinary(UpstreamMessageSchema, bytes);
  } catch {
    // Whatever the library finds wrong, the client gets the protocol's one answer to it.
    return undefined;
  }
}

function decodeMessage({ message }: UpstreamMessage): ClientMessage | undefined {
  switch (message.case) {
    case "joinGroup":
    case "leaveGroup": {
      const { group, ackId } = message.value;
      return { kind: message.case, group, ...decodeAckId(ackId) };
    }
    case "sendToGroup":
      return decodeSendToGroup(message.value);
    case "event":
      return decodeEvent(message.value);
    case "sequenceAck":
      return { kind: "sequenceAck", sequenceId: message.value.sequenceId };
    case "ping":
      return { kind: "ping" };
    case undefined:
      // Empty, or a message that this version does not speak.
      return undefined;
    default:
      return message satisfies never;
  }
}

function decodeSendToGroup(message: UpstreamMessage_SendToGroup): ClientMessage | undefined {
  const { group, ackId, noEcho, ttlSeconds, stream } = message;
  const content = decodeContent(message);
  // A stream starts as a send without data; taking it for a plain message would lose what follows.
  if (content === undefined || stream !== undefined) return undefined;
  if (ttlSeconds < 0 || ttlSeconds > maxTimeToLiveInSeconds) return undefined;
  const ttl = ttlSeconds === 0 ? {} : { ttlSeconds };
  return { kind: "sendToGroup", group, noEcho, ...decodeAckId(ackId), ...ttl, ...content };
}

function decodeEvent(message: UpstreamMessage_Event): ClientMessage | undefined {
  const { event, ackId, stream } = message;
  const content = decodeContent(message);
  if (content === undefined || stream !== undefined) return undefined;
  return { kind: "event", event, ...decodeAckId(ackId), ...content };
}

function decodeAckId(ackId: bigint | undefined): { readonly ackId?: AckId } {
  return ackId === undefined ? {} : { ackId };
}

type Content = Pick<Extract<ClientMessage, { kind: "event" }>, "payload" | "metadata">;

function decodeContent(message: {
  readonly data?: MessageData | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}): Content | undefined {
  const entries = Object.entries(message.metadata);
  const payload = decodePayload(message.data, entries.length > 0);
  if (payload === undefined || entries.length === 0) return payload && { payload };
  const metadata = Object.fromEntries(entries.map(([key, value]) => [key.toLowerCase(), value]));
  return describeMetadataProblem(metadata) === undefined ? { payload, metadata } : undefined;
}

/** Metadata alone makes a message of its own; without either there is nothing to send. */
function decodePayload(
  message: MessageData | undefined,
  hasMetadata: boolean,
): Payload | undefined {
  const data = message?.data ?? { case: undefined };
  switch (data.case) {
    case "textData":
      return { kind: "text", text: data.value };
    case "binaryData":
      return { kind: "binary", bytes: data.value };
    case "protobufData":
      return isAny(data.value) ? { kind: "protobuf", bytes: data.value } : undefined;
    case "jsonData":
      return isJson(data.value) ? { kind: "json", text: data.value } : undefined;
    case undefined:
      return hasMetadata ? { kind: "text", text: "" } : undefined;
    default:
      return data satisfies never;
  }
}

/** Any JSON but null, as in the JSON protocols. */
function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}
