import type {
  JSONTypes,
  WebPubSubClientProtocol,
  WebPubSubDataType,
  WebPubSubMessage,
} from "@azure/web-pubsub-client";
import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

/**
 * The protobuf protocols for the official client. Fields are written and read by their documented
 * numbers, without the emulator's schema: a mistake in that must not go unnoticed.
 */
export function createProtobufProtocol(options: { reliable: boolean }): WebPubSubClientProtocol {
  return {
    name: options.reliable ? "protobuf.reliable.webpubsub.azure.v1" : "protobuf.webpubsub.azure.v1",
    isReliableSubProtocol: options.reliable,
    writeMessage: (message) => new Uint8Array(write(message)).buffer,
    parseMessages: (input) => {
      if (typeof input === "string") throw new Error("A protobuf message is never text.");
      return read(new Uint8Array(input));
    },
  };
}

function write(message: WebPubSubMessage): Uint8Array {
  switch (message.kind) {
    case "sendToGroup":
      return nest(1, (to) => {
        to.tag(1, WireType.LengthDelimited).string(message.group);
        writeAckId(to, 2, message.ackId);
        writeData(to, 3, message);
        if (message.noEcho) to.tag(4, WireType.Varint).bool(true);
      });
    case "sendEvent":
      return nest(5, (to) => {
        to.tag(1, WireType.LengthDelimited).string(message.event);
        writeData(to, 2, message);
        writeAckId(to, 3, message.ackId);
      });
    case "joinGroup":
    case "leaveGroup":
      return nest(message.kind === "joinGroup" ? 6 : 7, (to) => {
        to.tag(1, WireType.LengthDelimited).string(message.group);
        writeAckId(to, 2, message.ackId);
      });
    case "sequenceAck":
      return nest(8, (to) => to.tag(1, WireType.Varint).uint64(message.sequenceId));
    case "ping":
      return nest(9, () => undefined);
    default:
      throw new Error(`The protobuf protocols have no ${message.kind}.`);
  }
}

function nest(field: number, fill: (to: BinaryWriter) => unknown): Uint8Array {
  const writer = new BinaryWriter().tag(field, WireType.LengthDelimited).fork();
  fill(writer);
  return writer.join().finish();
}

function writeAckId(to: BinaryWriter, field: number, ackId: number | undefined): void {
  if (ackId !== undefined) to.tag(field, WireType.Varint).uint64(ackId);
}

function writeData(
  to: BinaryWriter,
  field: number,
  content: { readonly dataType?: WebPubSubDataType; readonly data?: JSONTypes | ArrayBuffer },
): void {
  const { dataType, data } = content;
  const kind = { text: 1, binary: 2, protobuf: 3, json: 4 }[dataType ?? "json"];
  to.tag(field, WireType.LengthDelimited).fork().tag(kind, WireType.LengthDelimited);
  if (data instanceof ArrayBuffer) to.bytes(new Uint8Array(data));
  else to.string(typeof data === "string" && dataType === "text" ? data : JSON.stringify(data));
  to.join();
}

/** The fields of a message: numbers, and everything that has a length. */
class Fields {
  readonly #numbers = new Map<number, number>();
  readonly #chunks = new Map<number, Uint8Array>();

  constructor(bytes: Uint8Array) {
    const reader = new BinaryReader(bytes);
    while (reader.pos < reader.len) {
      const [field, type] = reader.tag();
      if (type === WireType.Varint) this.#numbers.set(field, Number(reader.uint64()));
      else this.#chunks.set(field, reader.bytes());
    }
  }

  has(field: number): boolean {
    return this.#chunks.has(field);
  }

  number(field: number): number | undefined {
    return this.#numbers.get(field);
  }

  bytes(field: number): Uint8Array {
    return this.#chunks.get(field) ?? new Uint8Array();
  }

  text(field: number): string {
    return new TextDecoder("utf-8", { fatal: true }).decode(this.bytes(field));
  }

  fields(field: number): Fields {
    return new Fields(this.bytes(field));
  }
}

function read(bytes: Uint8Array): WebPubSubMessage {
  const message = new Fields(bytes);
  if (message.has(1)) return readAck(message.fields(1));
  if (message.has(2)) return readData(message.fields(2));
  if (message.has(3)) return readSystem(message.fields(3));
  if (message.has(4)) return { kind: "pong" };
  throw new Error("It is no message of the service.");
}

function readAck(ack: Fields): WebPubSubMessage {
  const head = { kind: "ack", ackId: ack.number(1) ?? 0, success: ack.number(2) === 1 } as const;
  if (!ack.has(3)) return head;
  const error = ack.fields(3);
  return { ...head, error: { name: error.text(1), message: error.text(2) } };
}

function readData(data: Fields): WebPubSubMessage {
  const sequenceId = data.number(4);
  const content = {
    ...readContent(data.fields(3)),
    ...(sequenceId === undefined ? {} : { sequenceId }),
  };
  if (data.text(1) === "server") return { kind: "serverData", ...content };
  return { kind: "groupData", group: data.text(2), fromUserId: "", ...content };
}

function readContent(data: Fields): { dataType: WebPubSubDataType; data: string | ArrayBuffer } {
  if (data.has(1)) return { dataType: "text", data: data.text(1) };
  const kind = data.has(2) ? 2 : 3;
  if (!data.has(kind)) throw new Error("It has no data that is documented.");
  return {
    dataType: kind === 2 ? "binary" : "protobuf",
    data: new Uint8Array(data.bytes(kind)).buffer,
  };
}

function readSystem(system: Fields): WebPubSubMessage {
  if (system.has(2)) return { kind: "disconnected", message: system.fields(2).text(2) };
  const connected = system.fields(1);
  return {
    kind: "connected",
    connectionId: connected.text(1),
    userId: connected.text(2),
    reconnectionToken: connected.text(3),
  };
}
