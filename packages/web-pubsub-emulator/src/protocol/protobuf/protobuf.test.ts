import { expect } from "chai";
import type { ClientMessage, ServiceMessage } from "../messages.ts";
import { protobufCodec, protobufReliableCodec } from "./codec.ts";

/** A field with a length: text, bytes or other fields. By hand, so that the schema is tested, too. */
function field(number: number, ...contents: readonly (string | Uint8Array)[]): Buffer {
  const content = Buffer.concat(contents.map((part) => Buffer.from(part)));
  if (content.length > 127) throw new Error("Its length needs more than one byte.");
  return Buffer.concat([Buffer.from([(number << 3) | 2, content.length]), content]);
}

/** A field with a small number; -1 is written as the ten bytes that it takes. */
function integer(number: number, value: number): Buffer {
  if (value === -1) return Buffer.from([number << 3, ...Array(9).fill(0xff), 0x01]);
  return Buffer.from(
    value < 128 ? [number << 3, value] : [number << 3, (value & 127) | 128, value >> 7],
  );
}

const text = (data: string): Buffer => field(1, data);
const empty = Buffer.alloc(0);
// type_url "a.b", value [1]
const any = Buffer.from("0a03612e62120101", "hex");
const entry = (key: string, value: string): readonly Buffer[] => [field(1, key), field(2, value)];

describe("protobuf messages of clients", () => {
  const table: readonly (readonly [string, Buffer, ClientMessage])[] = [
    ["a join", field(6, field(1, "g")), { kind: "joinGroup", group: "g" }],
    [
      "a join with an ack id of zero",
      field(6, field(1, "g"), integer(2, 0)),
      { kind: "joinGroup", group: "g", ackId: 0n },
    ],
    [
      "a leave with the largest ack id",
      field(7, field(1, "g"), Buffer.from([0x10, ...Array(9).fill(0xff), 0x01])),
      { kind: "leaveGroup", group: "g", ackId: 18_446_744_073_709_551_615n },
    ],
    [
      "text to a group",
      field(1, field(1, "g"), field(3, text("hö"))),
      { kind: "sendToGroup", group: "g", noEcho: false, payload: { kind: "text", text: "hö" } },
    ],
    [
      "bytes to a group with everything",
      field(
        1,
        field(1, "g"),
        integer(2, 7),
        field(3, field(2, Buffer.from([0, 255]))),
        integer(4, 1),
        integer(5, 300),
        field(6, ...entry("Trace", "1")),
      ),
      {
        kind: "sendToGroup",
        group: "g",
        ackId: 7n,
        noEcho: true,
        ttlSeconds: 300,
        payload: { kind: "binary", bytes: Buffer.from([0, 255]) },
        metadata: { trace: "1" },
      },
    ],
    [
      "an event with an Any",
      field(5, field(1, "e"), field(2, field(3, any)), integer(3, 9)),
      { kind: "event", event: "e", ackId: 9n, payload: { kind: "protobuf", bytes: any } },
    ],
    [
      "an event with JSON, kept as it was written",
      field(5, field(1, "e"), field(2, field(4, '{"n": 1.0}'))),
      { kind: "event", event: "e", payload: { kind: "json", text: '{"n": 1.0}' } },
    ],
    [
      "an event with nothing but metadata",
      field(5, field(1, "e"), field(4, ...entry("k", "v"))),
      {
        kind: "event",
        event: "e",
        payload: { kind: "text", text: "" },
        metadata: { k: "v" },
      },
    ],
    ["a sequence ack", field(8, integer(1, 3)), { kind: "sequenceAck", sequenceId: 3n }],
    ["a ping", field(9), { kind: "ping" }],
    [
      "a ping among unknown fields",
      Buffer.concat([field(15, "new"), field(9, field(15, "new"))]),
      { kind: "ping" },
    ],
  ];
  for (const [what, bytes, message] of table) {
    it(`read ${what}`, () => {
      expect(protobufCodec.decode(bytes, true)).to.deep.equal({ kind: "message", message });
    });
  }

  const invalid: readonly (readonly [string, Buffer])[] = [
    ["nothing", empty],
    ["a message of a later version alone", field(15, "new")],
    ["a field that is cut short", Buffer.from([0x32, 5, 0x0a])],
    ["a varint without an end", Buffer.alloc(11, 0xff)],
    ["text that is no UTF-8", field(6, field(1, Buffer.from([0xff])))],
    ["a send without data", field(1, field(1, "g"))],
    ["a send with data of an unknown kind", field(1, field(1, "g"), field(3, field(9, "x")))],
    ["a time to live of 301 s", field(1, field(1, "g"), field(3, text("x")), integer(5, 301))],
    ["a time to live before now", field(1, field(1, "g"), field(3, text("x")), integer(5, -1))],
    [
      "the start of a stream",
      field(1, field(1, "g"), field(3, text("x")), field(7, field(1, "s"))),
    ],
    ["an event in a stream", field(5, field(1, "e"), field(2, text("x")), field(5))],
    ["an Any that is none", field(5, field(1, "e"), field(2, field(3, "x")))],
    ["JSON that is none", field(5, field(1, "e"), field(2, field(4, "{")))],
    ["JSON null", field(5, field(1, "e"), field(2, field(4, "null")))],
    [
      "metadata that cannot be a header",
      field(5, field(1, "e"), field(4, ...entry("no spaces", "v"))),
    ],
  ];
  for (const [what, bytes] of invalid) {
    it(`close with 1007 for ${what}`, () => {
      expect(protobufCodec.decode(bytes, true)).to.deep.equal({
        kind: "invalid",
        closeCode: 1007,
        reason: "The client message is not a valid protobuf protocol message.",
      });
    });
  }

  it("close with 1003 for a text frame, whatever is in it", () => {
    expect(protobufCodec.decode(field(9), false)).to.deep.equal({
      kind: "invalid",
      closeCode: 1003,
      reason: "The protobuf subprotocol requires binary messages.",
    });
  });
});

describe("protobuf messages of the service", () => {
  const table: readonly (readonly [string, ServiceMessage, Buffer])[] = [
    [
      "a greeting",
      { kind: "connected", connectionId: "c1", userId: "ada" },
      field(3, field(1, field(1, "c1"), field(2, "ada"))),
    ],
    [
      "a greeting without a user, with a token",
      { kind: "connected", connectionId: "c1", userId: null, reconnectionToken: "t" },
      field(3, field(1, field(1, "c1"), field(3, "t"))),
    ],
    ["a goodbye", { kind: "disconnected", message: "bye" }, field(3, field(2, field(2, "bye")))],
    ["an ack", { kind: "ack", ackId: 7n }, field(1, integer(1, 7), integer(2, 1))],
    [
      "a refusal",
      { kind: "ack", ackId: 7n, error: { name: "Forbidden", message: "no" } },
      field(1, integer(1, 7), field(3, field(1, "Forbidden"), field(2, "no"))),
    ],
    ["a pong", { kind: "pong" }, field(4)],
    [
      "text from the application",
      { kind: "serverMessage", payload: { kind: "text", text: "hö" }, metadata: { k: "v" } },
      field(2, field(1, "server"), field(3, text("hö")), field(5, ...entry("k", "v"))),
    ],
    [
      "JSON to a group, as text",
      {
        kind: "groupMessage",
        group: "g",
        fromUserId: "ada",
        payload: { kind: "json", text: "[1]" },
      },
      field(2, field(1, "group"), field(2, "g"), field(3, text("[1]"))),
    ],
    [
      "bytes",
      { kind: "serverMessage", payload: { kind: "binary", bytes: Buffer.from([0, 255]) } },
      field(2, field(1, "server"), field(3, field(2, Buffer.from([0, 255])))),
    ],
    [
      "an Any",
      { kind: "serverMessage", payload: { kind: "protobuf", bytes: any } },
      field(2, field(1, "server"), field(3, field(3, any))),
    ],
    [
      "half a character, as the sign for it",
      { kind: "serverMessage", payload: { kind: "text", text: "\ud800" } },
      field(2, field(1, "server"), field(3, text("\ufffd"))),
    ],
  ];
  for (const [what, message, bytes] of table) {
    it(`write ${what}`, () => {
      const frame = protobufCodec.encode(message);
      expect(frame?.binary).to.equal(true);
      expect(Buffer.from(frame?.bytes ?? []).toString("hex")).to.equal(bytes.toString("hex"));
    });
  }

  it("get a sequence id without being encoded again", () => {
    const frame = protobufCodec.encode({
      kind: "serverMessage",
      payload: { kind: "text", text: "x" },
    });
    if (frame === undefined) throw new Error("It was not encoded.");
    const before = Buffer.from(frame.bytes);
    const numbered = protobufReliableCodec.numberFrame?.(frame, 300);
    expect(numbered?.binary).to.equal(true);
    expect(Buffer.from(numbered?.bytes ?? []).toString("hex")).to.equal(
      field(2, field(1, "server"), field(3, text("x")), integer(4, 300)).toString("hex"),
    );
    expect(Buffer.from(frame.bytes), "others share it").to.deep.equal(before);
  });
});
