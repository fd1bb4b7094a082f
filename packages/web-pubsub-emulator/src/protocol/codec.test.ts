import { expect } from "chai";
import { FrameMemo } from "./frame-memo.ts";
import { jsonCodec, jsonReliableCodec } from "./json/codec.ts";
import type { DataMessage, ServiceMessage } from "./messages.ts";
import { negotiateProtocol } from "./negotiate.ts";
import { createRawCodec } from "./raw/codec.ts";

const rawCodec = createRawCodec({ kind: "sendEvent" });
const bytes = Buffer.from([0, 255]);
const userId = 'a"da';

describe("codecs", () => {
  // [message, JSON frame, simple client's frame]
  const table: readonly (readonly [ServiceMessage, string, string | Buffer | undefined])[] = [
    [
      { kind: "connected", connectionId: "c1", userId },
      '{"type":"system","event":"connected","userId":"a\\"da","connectionId":"c1"}',
      undefined,
    ],
    [
      { kind: "connected", connectionId: "c1", userId: null },
      '{"type":"system","event":"connected","userId":null,"connectionId":"c1"}',
      undefined,
    ],
    [
      { kind: "disconnected", message: "bye" },
      '{"type":"system","event":"disconnected","message":"bye"}',
      undefined,
    ],
    [
      { kind: "ack", ackId: 18_446_744_073_709_551_615n },
      '{"type":"ack","ackId":18446744073709551615,"success":true}',
      undefined,
    ],
    [
      { kind: "ack", ackId: 1n, error: { name: "Forbidden", message: "no" } },
      '{"type":"ack","ackId":1,"success":false,"error":{"name":"Forbidden","message":"no"}}',
      undefined,
    ],
    [
      { kind: "connected", connectionId: "c1", userId: null, reconnectionToken: "t" },
      '{"type":"system","event":"connected","userId":null,"connectionId":"c1","reconnectionToken":"t"}',
      undefined,
    ],
    [{ kind: "pong" }, '{"type":"pong"}', undefined],
    [
      { kind: "serverMessage", payload: { kind: "text", text: "hö" } },
      '{"type":"message","from":"server","dataType":"text","data":"hö"}',
      "hö",
    ],
    [
      { kind: "serverMessage", payload: { kind: "json", text: '"quoted"' }, metadata: { k: "v" } },
      '{"type":"message","from":"server","dataType":"json","data":"quoted","metadata":{"k":"v"}}',
      '"quoted"',
    ],
    [
      { kind: "groupMessage", group: "g", fromUserId: userId, payload: { kind: "binary", bytes } },
      '{"type":"message","from":"group","fromUserId":"a\\"da","group":"g","dataType":"binary","data":"AP8="}',
      bytes,
    ],
    [
      { kind: "groupMessage", group: "g", fromUserId: null, payload: { kind: "protobuf", bytes } },
      '{"type":"message","from":"group","fromUserId":null,"group":"g","dataType":"protobuf","data":"AP8="}',
      bytes,
    ],
  ];
  for (const [message, json, raw] of table) {
    it(`write ${json}`, () => {
      const frame = jsonCodec.encode(message);
      expect(frame?.binary).to.equal(false);
      expect(Buffer.from(frame?.bytes ?? []).toString("utf8")).to.equal(json);
      const simple = rawCodec.encode(message);
      if (raw === undefined) expect(simple).to.equal(undefined);
      else {
        expect(simple?.binary).to.equal(typeof raw !== "string");
        expect(Buffer.from(simple?.bytes ?? [])).to.deep.equal(Buffer.from(raw));
      }
    });
  }

  it("add a sequence id to JSON that has been encoded for everybody", () => {
    const payload = { kind: "text", text: "hö" } as const;
    const frame = jsonReliableCodec.encode({ kind: "serverMessage", payload });
    if (frame === undefined) throw new Error("It was not encoded.");
    const before = Buffer.from(frame.bytes);
    const numbered = jsonReliableCodec.numberFrame?.(frame, 4_294_967_297);
    expect(Buffer.from(numbered?.bytes ?? []).toString("utf8")).to.equal(
      '{"type":"message","from":"server","dataType":"text","data":"hö","sequenceId":4294967297}',
    );
    expect(frame.bytes, "others share it").to.deep.equal(before);
  });

  it("read a simple client's frames as its mode says", () => {
    expect(rawCodec.decode(Buffer.from("hi"), false)).to.deep.equal({
      kind: "message",
      message: { kind: "event", event: "message", payload: { kind: "text", text: "hi" } },
    });
    const sending = createRawCodec({ kind: "sendToGroup", group: "g", noEcho: true });
    expect(sending.decode(bytes, true)).to.deep.equal({
      kind: "message",
      message: {
        kind: "sendToGroup",
        group: "g",
        noEcho: true,
        payload: { kind: "binary", bytes },
      },
    });
  });
});

describe("FrameMemo", () => {
  it("encodes a message once for each protocol, and a new one anew", () => {
    const memo = new FrameMemo();
    const one: DataMessage = { kind: "serverMessage", payload: { kind: "text", text: "1" } };
    const two: DataMessage = { kind: "serverMessage", payload: { kind: "text", text: "2" } };
    const json = memo.encode(one, jsonCodec);
    const raw = memo.encode(one, rawCodec);
    expect(memo.encode(one, jsonCodec)).to.equal(json);
    expect(memo.encode(one, createRawCodec({ kind: "sendEvent" }))).to.equal(raw);
    expect(memo.encode(two, jsonCodec)).not.to.equal(json);
    const again = memo.encode(one, jsonCodec);
    expect(again).not.to.equal(json);
    expect(again).to.deep.equal(json);
  });
});

describe("negotiateProtocol", () => {
  const json = "json.webpubsub.azure.v1";
  const reliable = "json.reliable.webpubsub.azure.v1";
  const protobuf = "protobuf.webpubsub.azure.v1";
  const reliableProtobuf = "protobuf.reliable.webpubsub.azure.v1";
  const table: readonly (readonly [readonly string[], string, string | undefined])[] = [
    [[], "", undefined],
    [["chat", "mqtt"], "", undefined],
    [[json], json, json],
    [["chat", "JSON.WebPubSub.Azure.V1"], json, "JSON.WebPubSub.Azure.V1"],
    [[reliable, json], reliable, reliable],
    [[protobuf, reliable], protobuf, protobuf],
    [[reliableProtobuf, json], reliableProtobuf, reliableProtobuf],
  ];
  for (const [offered, subprotocol, answer] of table) {
    it(`[${offered.join(", ")}] → ${subprotocol || "simple"}`, () => {
      const negotiated = negotiateProtocol(offered, { kind: "sendEvent" });
      expect(negotiated.codec.subprotocol).to.equal(subprotocol);
      expect(negotiated.answer).to.equal(answer);
    });
  }
});
