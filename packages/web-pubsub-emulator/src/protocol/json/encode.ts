import type { Payload } from "../../payload.ts";
import type { Frame } from "../codec.ts";
import type { Acknowledgement, DataMessage, InvokeResponse, ServiceMessage } from "../messages.ts";

/** Writes one frame of the JSON protocols: compact JSON in a text frame. */
export function encodeJson(message: ServiceMessage): Frame {
  return { bytes: Buffer.from(print(message), "utf8"), binary: false };
}

function print(message: ServiceMessage): string {
  switch (message.kind) {
    case "connected": {
      // A missing user is an explicit null.
      const { kind: event, userId, connectionId, reconnectionToken } = message;
      return JSON.stringify({ type: "system", event, userId, connectionId, reconnectionToken });
    }
    case "disconnected": {
      return JSON.stringify({ type: "system", event: "disconnected", message: message.message });
    }
    case "ack":
      return printAck(message);
    case "invokeResponse":
      return printInvokeResponse(message);
    case "pong":
      return '{"type":"pong"}';
    case "serverMessage":
    case "groupMessage":
      return printData(message);
    default:
      return message satisfies never;
  }
}

function printAck(ack: Acknowledgement): string {
  // JSON.stringify knows no bigint, and a double would not hold every ack id.
  const head = `{"type":"ack","ackId":${ack.ackId},"success":${ack.error === undefined}`;
  return ack.error === undefined ? `${head}}` : `${head},"error":${JSON.stringify(ack.error)}}`;
}

function printInvokeResponse({ invocationId, payload, error }: InvokeResponse): string {
  const success = error === undefined;
  const head = JSON.stringify({ type: "invokeResponse", invocationId, success, error });
  return payload === undefined ? head : `${head.slice(0, -1)},${printContent(payload)}}`;
}

/**
 * Put together from texts and not from an object: JSON data is in its final form already, and
 * taking it apart would change numbers and cost time for every message.
 */
function printData(message: DataMessage): string {
  const origin =
    message.kind === "serverMessage"
      ? '"from":"server"'
      : `"from":"group","fromUserId":${JSON.stringify(message.fromUserId)},"group":${JSON.stringify(message.group)}`;
  const metadata =
    message.metadata === undefined ? "" : `,"metadata":${JSON.stringify(message.metadata)}`;
  return `{"type":"message",${origin},${printContent(message.payload)}${metadata}}`;
}

function printContent(payload: Payload): string {
  return `"dataType":"${payload.kind}","data":${printPayload(payload)}`;
}

function printPayload(payload: Payload): string {
  switch (payload.kind) {
    case "json":
      return payload.text;
    case "text":
      return JSON.stringify(payload.text);
    case "binary":
    case "protobuf":
      return `"${Buffer.from(payload.bytes).toString("base64")}"`;
    default:
      return payload satisfies never;
  }
}
