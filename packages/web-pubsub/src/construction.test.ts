import { AzureKeyCredential } from "@azure/core-auth";
import { expect } from "chai";

import { readConstruction } from "./construction.ts";

const credential = new AzureKeyCredential("secret");
const options = { retryOptions: { maxRetries: 0 } };

describe("readConstruction", () => {
  it("reads a connection string and a hub", () => {
    expect(readConstruction("Client", ["Endpoint=…", "chat"])).to.deep.equal({
      source: { kind: "connectionString", connectionString: "Endpoint=…" },
      hubName: "chat",
      options: {},
    });
    expect(readConstruction("Client", ["Endpoint=…", "chat", options]).options).to.equal(options);
  });

  it("reads an endpoint, a credential and a hub", () => {
    expect(readConstruction("Client", ["https://a", credential, "chat", options])).to.deep.equal({
      source: { kind: "endpoint", endpoint: "https://a", credential },
      hubName: "chat",
      options,
    });
  });

  it("sees that a credential is missing, or is a bare key", () => {
    for (const missing of [undefined, null, "secret"]) {
      const { source } = readConstruction("Client", ["https://a", missing, "chat"]);
      expect(source).to.deep.equal({
        kind: "endpoint",
        endpoint: "https://a",
        credential: missing,
      });
    }
  });

  it("refuses options that are none", () => {
    for (const wrong of [null, 3]) {
      expect(() => readConstruction("Client", ["Endpoint=…", "chat", wrong])).to.throw(
        TypeError,
        /^Client: options must be an object, got /,
      );
    }
  });

  const hubs = ["a", "Chat", "chat_2", "a`,.[]", `a${"b".repeat(127)}`];
  for (const hub of hubs) {
    it(`takes the hub ${hub.slice(0, 20)}`, () => {
      expect(readConstruction("Client", ["Endpoint=…", hub]).hubName).to.equal(hub);
    });
  }

  const refused: [hub: unknown, type: typeof Error, problem: string][] = [
    [undefined, TypeError, "hubName must be a string, got undefined"],
    [3, TypeError, "hubName must be a string, got a number"],
    ["", RangeError, "hubName must not be empty"],
    ["1chat", RangeError, "has another character at index 0"],
    ["_chat", RangeError, "has another character at index 0"],
    ["chat-room", RangeError, "has another character at index 4"],
    ["chat/room", RangeError, "has another character at index 4"],
    ["chat\n", RangeError, "has another character at index 4"],
    ["chät", RangeError, "has another character at index 2"],
    [`a${"b".repeat(128)}`, RangeError, "must have at most 128 characters, got 129"],
  ];
  for (const [hub, type, problem] of refused) {
    it(`refuses the hub ${JSON.stringify(hub)?.slice(0, 20)}`, () => {
      expect(() => readConstruction("Client", ["Endpoint=…", hub])).to.throw(type, problem);
    });
  }
});
