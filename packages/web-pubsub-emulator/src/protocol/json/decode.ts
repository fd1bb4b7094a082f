import { describeMetadataProblem, maxTimeToLiveInSeconds, type Payload } from "../../payload.ts";
import { isAny } from "../any.ts";
import type { Decoded } from "../codec.ts";
import type { AckId, ClientMessage } from "../messages.ts";
import { JsonFields } from "./fields.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Reads one frame of the JSON protocols. What is no message of them closes the connection:
 * documented is only that the service declines the client; codes and texts are those of the
 * service team's own emulator.
 */
export function decodeJson(bytes: Uint8Array, binary: boolean): Decoded {
  if (binary) {
    return {
      kind: "invalid",
      closeCode: 1003,
      reason: "The JSON subprotocol requires text messages.",
    };
  }
  const fields = readFields(bytes);
  const message = fields === undefined ? undefined : decodeMessage(fields);
  if (message !== undefined) return { kind: "message", message };
  return {
    kind: "invalid",
    closeCode: 1007,
    reason: "The client message is not a valid JSON protocol message.",
  };
}

function readFields(bytes: Uint8Array): JsonFields | undefined {
  try {
    return JsonFields.read(utf8.decode(bytes));
  } catch {
    // Not UTF-8. A WebSocket text frame has been checked for that, other callers' bytes have not.
    return undefined;
  }
}

function decodeMessage(fields: JsonFields): ClientMessage | undefined {
  switch (fields.string("type")?.toLowerCase()) {
    case "joingroup":
      return decodeMembership(fields, "joinGroup");
    case "leavegroup":
      return decodeMembership(fields, "leaveGroup");
    case "sendtogroup":
      return decodeSendToGroup(fields);
    case "event":
      return decodeEvent(fields);
    case "invoke":
      return decodeInvoke(fields);
    case "cancelinvocation": {
      const invocationId = fields.string("invocationId");
      return invocationId === undefined ? undefined : { kind: "cancelInvocation", invocationId };
    }
    case "ping":
      return { kind: "ping" };
    case "sequenceack": {
      const sequenceId = fields.unsigned64("sequenceId");
      return sequenceId === undefined ? undefined : { kind: "sequenceAck", sequenceId };
    }
    default:
      // No type, or one that this version does not speak: streams and group state.
      return undefined;
  }
}

function decodeMembership(
  fields: JsonFields,
  kind: "joinGroup" | "leaveGroup",
): ClientMessage | undefined {
  const group = fields.string("group");
  const ack = decodeAckId(fields);
  return group === undefined || ack === undefined ? undefined : { kind, group, ...ack };
}

function decodeSendToGroup(fields: JsonFields): ClientMessage | undefined {
  const group = fields.string("group");
  const ack = decodeAckId(fields);
  const content = decodeContent(fields);
  const noEcho = fields.has("noEcho") ? fields.boolean("noEcho") : false;
  const ttl = decodeTimeToLive(fields);
  if (group === undefined || ack === undefined || content === undefined) return undefined;
  // A stream starts as a send without data; taking it for a plain message would lose what follows.
  if (noEcho === undefined || ttl === undefined || fields.has("stream")) return undefined;
  return { kind: "sendToGroup", group, noEcho, ...ack, ...ttl, ...content };
}

function decodeEvent(fields: JsonFields): ClientMessage | undefined {
  const event = fields.string("event");
  const ack = decodeAckId(fields);
  const content = decodeContent(fields);
  if (event === undefined || ack === undefined || content === undefined) return undefined;
  return { kind: "event", event, ...ack, ...content };
}

/** What an invocation is aimed at may be left out: there is nothing else than an event. */
function decodeInvoke(fields: JsonFields): ClientMessage | undefined {
  const invocationId = fields.string("invocationId");
  const event = fields.string("event");
  const target = fields.has("target") ? fields.string("target") : "event";
  const content = decodeContent(fields, { dataRequired: false });
  if (invocationId === undefined || event === undefined || content === undefined) return undefined;
  return target === "event" ? { kind: "invoke", invocationId, event, ...content } : undefined;
}

/** Empty when there is none, `undefined` when there is one that cannot be. */
function decodeAckId(fields: JsonFields): { readonly ackId?: AckId } | undefined {
  if (!fields.has("ackId") || fields.text("ackId") === "null") return {};
  const ackId = fields.unsigned64("ackId");
  return ackId === undefined ? undefined : { ackId };
}

function decodeTimeToLive(fields: JsonFields): { readonly ttlSeconds?: number } | undefined {
  if (!fields.has("ttlSeconds")) return {};
  const ttl = fields.unsigned64("ttlSeconds");
  if (ttl === undefined || ttl > BigInt(maxTimeToLiveInSeconds)) return undefined;
  return { ttlSeconds: Number(ttl) };
}

type Content = Pick<Extract<ClientMessage, { kind: "event" }>, "payload" | "metadata">;

/** Data may be missing where metadata makes a message of its own, or where the message needs none. */
function decodeContent(fields: JsonFields, { dataRequired = true } = {}): Content | undefined {
  const optional = !dataRequired || fields.has("metadata");
  const payload = optional && !fields.has("data") ? nothing : decodePayload(fields);
  if (payload === undefined) return undefined;
  if (!fields.has("metadata")) return { payload };
  const metadata = fields.strings("metadata");
  if (metadata === undefined || describeMetadataProblem(metadata) !== undefined) return undefined;
  return { payload, metadata };
}

const nothing: Payload = { kind: "text", text: "" };

function decodePayload(fields: JsonFields): Payload | undefined {
  const dataType = fields.has("dataType") ? fields.string("dataType")?.toLowerCase() : "json";
  const json = fields.text("data");
  if (json === undefined) return undefined;
  const text = fields.string("data");
  switch (dataType) {
    case "json":
      return json === "null" ? undefined : { kind: "json", text: json };
    case "text":
      return text === undefined ? undefined : { kind: "text", text };
    case "binary":
    case "protobuf": {
      if (text === undefined || !base64.test(text)) return undefined;
      const bytes = Buffer.from(text, "base64");
      // Clients of a protobuf protocol would fail to read a message with anything else in it.
      if (dataType === "protobuf" && !isAny(bytes)) return undefined;
      return { kind: dataType, bytes };
    }
    default:
      return undefined;
  }
}
