import { expect } from "chai";
import type { Choices } from "./choices.ts";
import { createProtobufProtocol } from "./protobuf-protocol.ts";
import { jsonProtocol, protobufProtocol, TestSocket } from "./test-socket.ts";
import { createClientUrl } from "./tokens.ts";

const hub = "/api/hubs/chat";

/** What was decided for clients of the protobuf protocols. */
export const protobufChoices: Choices = {
  "protobuf-texts": async ({ emulator }) => {
    for (const [data, code, reason] of [
      ["{}", 1003, "The protobuf subprotocol requires binary messages."],
      [Buffer.from("{}"), 1007, "The client message is not a valid protobuf protocol message."],
    ] as const) {
      using client = await TestSocket.open(createClientUrl(emulator, "chat"), [protobufProtocol]);
      client.socket.send(data);
      expect(await client.closed).to.deep.equal({ code, reason });
    }
  },

  "protobuf-json": async ({ call, emulator }) => {
    const protocol = createProtobufProtocol({ reliable: false });
    using client = await TestSocket.open(createClientUrl(emulator, "chat"), [protobufProtocol]);
    await client.next();
    const headers = { "content-type": "application/json" };
    await call("POST", `${hub}/:send`, { headers, body: '{"n": 1.0}' });
    const bytes = await client.next();
    if (typeof bytes === "string") throw new Error("It is text.");
    expect(protocol.parseMessages(new Uint8Array(bytes).buffer)).to.deep.equal({
      kind: "serverData",
      dataType: "text",
      data: '{"n": 1.0}',
    });
  },

  "protobuf-any": async ({ emulator }) => {
    const claims = { roles: ["webpubsub.sendToGroup"] };
    for (const [data, taken] of [
      ["CgNhLmISAQE=", true],
      ["AP8=", false],
    ] as const) {
      const url = createClientUrl(emulator, "chat", claims);
      using client = await TestSocket.open(url, [jsonProtocol]);
      await client.next();
      const message = { type: "sendToGroup", group: "g", dataType: "protobuf", ackId: 1 };
      client.socket.send(JSON.stringify({ ...message, data }));
      if (taken) expect(await client.nextJson()).to.include({ type: "ack", success: true });
      else expect((await client.closed).code).to.equal(1007);
    }
  },
};
