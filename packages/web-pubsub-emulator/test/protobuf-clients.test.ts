import type { WebPubSubMessage } from "@azure/web-pubsub-client";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { createProtobufProtocol } from "./protobuf-protocol.ts";
import { inProcess } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";
const protocol = createProtobufProtocol({ reliable: false });
// type_url "a.b", value [1]
const any = Buffer.from("0a03612e62120101", "hex");

const toArrayBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

async function next(client: TestSocket): Promise<unknown> {
  const bytes = await client.next();
  if (typeof bytes === "string") throw new Error("It is text.");
  return protocol.parseMessages(toArrayBuffer(bytes));
}

function say(client: TestSocket, message: WebPubSubMessage): void {
  client.socket.send(protocol.writeMessage(message));
}

describe("protobuf WebSocket clients", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator();
  });
  afterEach(() => emulator.close());

  it("exchange every kind of data with JSON clients and simple ones", async () => {
    const claims = { userId: "ada", roles: ["webpubsub.sendToGroup"], groups: ["news"] };
    const url = createClientUrl(emulator, "chat", claims);
    using protobuf = await TestSocket.open(url, [protocol.name]);
    expect(await next(protobuf)).to.include({ kind: "connected", userId: "ada" });
    using json = await TestSocket.openJson(url);
    using simple = await TestSocket.open(url);

    // [what a JSON client sends and sees, what a protobuf client does, what a simple one sees]
    const table: readonly (readonly [object, object, string | Buffer])[] = [
      [{ dataType: "text", data: "hö" }, { dataType: "text", data: "hö" }, "hö"],
      [{ dataType: "json", data: [1, "x"] }, { dataType: "text", data: '[1,"x"]' }, '[1,"x"]'],
      [
        { dataType: "binary", data: "AP8=" },
        { dataType: "binary", data: toArrayBuffer(Buffer.from([0, 255])) },
        Buffer.from([0, 255]),
      ],
      [
        { dataType: "protobuf", data: any.toString("base64") },
        { dataType: "protobuf", data: toArrayBuffer(any) },
        any,
      ],
    ];
    for (const [jsonContent, protobufContent, simpleContent] of table) {
      const group = { kind: "groupData", group: "news", fromUserId: "" };
      const expectEverywhere = async (): Promise<void> => {
        expect(await next(protobuf)).to.deep.equal({ ...group, ...protobufContent });
        expect(await json.nextJson()).to.deep.equal({
          type: "message",
          from: "group",
          group: "news",
          fromUserId: "ada",
          ...jsonContent,
        });
        expect(await simple.next()).to.deep.equal(simpleContent);
      };
      json.socket.send(JSON.stringify({ type: "sendToGroup", group: "news", ...jsonContent }));
      await expectEverywhere();
      // JSON is what a protobuf client can say and does not hear.
      const isJson = Reflect.get(jsonContent, "dataType") === "json";
      const said = isJson ? jsonContent : protobufContent;
      say(protobuf, { kind: "sendToGroup", group: "news", noEcho: false, ...said });
      await expectEverywhere();
    }
  });

  it("see the close of the application", async () => {
    using client = await TestSocket.open(createClientUrl(emulator, "chat"), [protocol.name]);
    await next(client);
    await inProcess.call(emulator, { method: "POST", path: `${hub}/:closeConnections?reason=bye` });
    expect(await next(client)).to.deep.equal({
      kind: "disconnected",
      message: "Application server closed the connection. Reason: bye",
    });
    expect(await client.closed).to.deep.equal({ code: 1000, reason: "" });
  });
});
