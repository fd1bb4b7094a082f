import { expect } from "chai";
import { decodeJson } from "./decode.ts";

function decode(text: string): ReturnType<typeof decodeJson> {
  return decodeJson(Buffer.from(text, "utf8"), false);
}

const json = (text: string): object => ({ kind: "json", text });

describe("decodeJson", () => {
  const table: readonly (readonly [string, object])[] = [
    ['{"type":"joinGroup","group":"g"}', { kind: "joinGroup", group: "g" }],
    ['{"type":"JOINGROUP","group":"g","ackId":7}', { kind: "joinGroup", group: "g", ackId: 7n }],
    ['{"ackId":0,"group":"g","type":"leaveGroup"}', { kind: "leaveGroup", group: "g", ackId: 0n }],
    [
      '{"type":"joinGroup","group":"g","ackId":18446744073709551615}',
      { kind: "joinGroup", group: "g", ackId: 18_446_744_073_709_551_615n },
    ],
    ['{"type":"joinGroup","group":"g","ackId":null}', { kind: "joinGroup", group: "g" }],
    [
      '{"type":"sendToGroup","group":"g","data":{"a":1}}',
      { kind: "sendToGroup", group: "g", noEcho: false, payload: json('{"a":1}') },
    ],
    [
      '{"type":"sendToGroup","group":"g","noEcho":true,"ttlSeconds":300,"dataType":"text","data":"x"}',
      {
        kind: "sendToGroup",
        group: "g",
        noEcho: true,
        ttlSeconds: 300,
        payload: { kind: "text", text: "x" },
      },
    ],
    [
      '{"type":"event","event":"e","dataType":"JSON","data": [1.0, 12345678901234567890 , "}"] }',
      { kind: "event", event: "e", payload: json('[1.0, 12345678901234567890 , "}"]') },
    ],
    [
      '{"type":"event","event":"e","dataType":"binary","data":"AQI="}',
      { kind: "event", event: "e", payload: { kind: "binary", bytes: Buffer.from([1, 2]) } },
    ],
    [
      '{"type":"event","event":"e","dataType":"protobuf","data":""}',
      { kind: "event", event: "e", payload: { kind: "protobuf", bytes: Buffer.alloc(0) } },
    ],
    [
      '{"type":"event","event":"e","dataType":"protobuf","data":"CgNhLmISAQE="}',
      {
        kind: "event",
        event: "e",
        // type_url "a.b", value [1]
        payload: { kind: "protobuf", bytes: Buffer.from("0a03612e62120101", "hex") },
      },
    ],
    [
      '{"type":"event","event":"e","data":false,"metadata":{"Trace-Id":"1"}}',
      { kind: "event", event: "e", payload: json("false"), metadata: { "trace-id": "1" } },
    ],
    [
      '{"type":"event","event":"e","data":0,"metadata":{"__proto__":"1"}}',
      { kind: "event", event: "e", payload: json("0"), metadata: { ["__proto__"]: "1" } },
    ],
    [
      '{"type":"event","event":"e","metadata":{"k":"v"}}',
      {
        kind: "event",
        event: "e",
        payload: { kind: "text", text: "" },
        metadata: { k: "v" },
      },
    ],
    [
      '{"type":"invoke","invocationId":"1","target":"event","event":"e","dataType":"text","data":"x"}',
      { kind: "invoke", invocationId: "1", event: "e", payload: { kind: "text", text: "x" } },
    ],
    [
      '{"type":"invoke","invocationId":"1","event":"e"}',
      { kind: "invoke", invocationId: "1", event: "e", payload: { kind: "text", text: "" } },
    ],
    [
      '{"type":"cancelInvocation","invocationId":"1"}',
      { kind: "cancelInvocation", invocationId: "1" },
    ],
    ['{"type":"ping"}', { kind: "ping" }],
    ['{"type":"sequenceAck","sequenceId":3}', { kind: "sequenceAck", sequenceId: 3n }],
    ['{"type":"ping","unknown":[{}]}', { kind: "ping" }],
    ['{"type":"joinGroup","type":"ping"}', { kind: "ping" }],
    ['{"\\u0074ype":"ping"}', { kind: "ping" }],
  ];
  for (const [text, message] of table) {
    it(text, () => {
      expect(decode(text)).to.deep.equal({ kind: "message", message });
    });
  }

  const invalid = [
    "",
    "null",
    "[]",
    '"ping"',
    "{",
    "{}",
    '{"type":1}',
    '{"type":"unknown"}',
    '{"type":"constructor"}',
    '{"__proto__":{"type":"ping"}}',
    '{"type":"joinGroup"}',
    '{"type":"joinGroup","group":1}',
    '{"type":"joinGroup","group":"g","ackId":-1}',
    '{"type":"joinGroup","group":"g","ackId":1.5}',
    '{"type":"joinGroup","group":"g","ackId":1e3}',
    '{"type":"joinGroup","group":"g","ackId":"1"}',
    '{"type":"joinGroup","group":"g","ackId":18446744073709551616}',
    '{"type":"sendToGroup","group":"g"}',
    '{"type":"sendToGroup","data":1}',
    '{"type":"sendToGroup","group":"g","data":null}',
    '{"type":"sendToGroup","group":"g","data":1,"noEcho":"yes"}',
    '{"type":"sendToGroup","group":"g","data":1,"ttlSeconds":301}',
    '{"type":"sendToGroup","group":"g","data":1,"ttlSeconds":-1}',
    '{"type":"sendToGroup","group":"g","stream":{"streamId":"s"}}',
    '{"type":"sendToGroup","group":"g","dataType":"text","data":1}',
    '{"type":"sendToGroup","group":"g","dataType":"binary","data":"not base64!"}',
    '{"type":"sendToGroup","group":"g","dataType":"binary","data":"AQI"}',
    '{"type":"sendToGroup","group":"g","dataType":"protobuf","data":"AP8="}',
    '{"type":"sendToGroup","group":"g","dataType":"xml","data":"<a/>"}',
    '{"type":"sendToGroup","group":"g","dataType":7,"data":"x"}',
    '{"type":"event","data":1}',
    '{"type":"event","event":"e","data":1,"metadata":{"k":1}}',
    '{"type":"event","event":"e","data":1,"metadata":[]}',
    '{"type":"event","event":"e","data":1,"metadata":{"no spaces":"v"}}',
    '{"type":"event","event":"e","data":1,"metadata":{"k":"ü"}}',
    '{"type":"sequenceAck"}',
    '{"type":"invoke","event":"e"}',
    '{"type":"invoke","invocationId":1,"event":"e"}',
    '{"type":"invoke","invocationId":"1"}',
    '{"type":"invoke","invocationId":"1","event":"e","target":"upstream"}',
    '{"type":"invoke","invocationId":"1","event":"e","data":null}',
    '{"type":"invoke","invocationId":"1","event":"e","dataType":"text","data":1}',
    '{"type":"cancelInvocation"}',
  ];
  for (const text of invalid) {
    it(`closes with 1007 for ${text}`, () => {
      expect(decode(text)).to.deep.equal({
        kind: "invalid",
        closeCode: 1007,
        reason: "The client message is not a valid JSON protocol message.",
      });
    });
  }

  it("closes with 1007 for bytes that are no UTF-8", () => {
    const decoded = decodeJson(Buffer.from([0x22, 0xff, 0x22]), false);
    expect(decoded).to.include({ kind: "invalid", closeCode: 1007 });
  });

  it("closes with 1003 for a binary frame, whatever is in it", () => {
    expect(decodeJson(Buffer.from('{"type":"ping"}'), true)).to.deep.equal({
      kind: "invalid",
      closeCode: 1003,
      reason: "The JSON subprotocol requires text messages.",
    });
  });
});
