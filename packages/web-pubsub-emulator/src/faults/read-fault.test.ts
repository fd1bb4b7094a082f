import { inspect } from "node:util";
import { expect } from "chai";
import { EmulatorError } from "../errors.ts";
import { readFault, readFaultOperation, readRecoveryRefusal, readThrottle } from "./read-fault.ts";

function refused(read: () => unknown): { code: string; property?: string; message: string } {
  try {
    read();
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
    const { code, property, message } = error;
    return property === undefined ? { code, message } : { code, property, message };
  }
  throw new Error("It was taken.");
}

describe("readFaultOperation", () => {
  it("knows every operation and the asterisk, and names the nearest", () => {
    expect(readFaultOperation("*")).to.equal("*");
    expect(readFaultOperation("userExists")).to.equal("userExists");
    expect(refused(() => readFaultOperation("closeConection"))).to.deep.equal({
      code: "UnknownOperation",
      property: "operation",
      message:
        'No operation is called "closeConection". Did you mean "closeConnection"? "*" stands for every operation.',
    });
    expect(refused(() => readFaultOperation(undefined)).code).to.equal("UnknownOperation");
  });
});

describe("readFault", () => {
  it("takes every property, and leaves out what is undefined", () => {
    const whole = {
      times: "always",
      hub: "chat",
      delayInMs: 0.5,
      status: 599,
      retryAfterInSeconds: 0,
      headers: { "x-a": "b" },
      code: "A",
      message: "m",
    };
    expect(readFault({ ...whole, drop: undefined })).to.deep.equal(whole);
    expect(readFault({ drop: "midAnswer" })).to.deep.equal({ drop: "midAnswer" });
  });

  const mistakes: readonly (readonly [fault: unknown, property: string, problem: RegExp])[] = [
    [null, "fault", /must be an object, got null/],
    ["429", "fault", /must be an object, got "429"/],
    [[], "fault", /must be an object, got an array/],
    [{}, "status", /needs a status, a drop or a delayInMs/],
    [{ times: 2 }, "status", /needs a status/],
    [{ staus: 500 }, "staus", /no such property\. Did you mean "status"\?\.?$/],
    [{ toString: 500 }, "toString", /no such property/],
    [{ status: 199 }, "status", /a whole number from 200 to 599, got 199/],
    [{ status: 600 }, "status", /got 600/],
    [{ status: "429" }, "status", /got "429"/],
    [{ status: 500, times: 0 }, "times", /from 1, or "always", got 0/],
    [{ status: 500, times: Number.POSITIVE_INFINITY }, "times", /got Infinity/],
    [{ delayInMs: -1 }, "delayInMs", /milliseconds from 0, got -1/],
    [{ delayInMs: Number.NaN }, "delayInMs", /got NaN/],
    [{ status: 500, hub: "" }, "hub", /not empty, got ""/],
    [{ status: 429, retryAfterInSeconds: 1.5 }, "retryAfterInSeconds", /whole number/],
    [{ status: 429, headers: { "a b": "c" } }, "headers", /header names/],
    [{ status: 429, headers: { a: "b\r\nc: d" } }, "headers", /ASCII texts, without Connection/],
    [{ status: 429, headers: { "Content-Length": "9" } }, "headers", /Content-Length/],
    [{ status: 204, body: "x" }, "body", /status 204 has none/],
    [{ status: 500, body: 1 }, "body", /becomes JSON, got 1/],
    [{ status: 500, body: { size: 1n } }, "body", /becomes JSON, got object/],
    [{ status: 500, body: "x", code: "A" }, "code", /default body/],
    [{ status: 500, code: "ä" }, "code", /ASCII/],
    [{ drop: "later" }, "drop", /"request", "answer" or "midAnswer", got "later"/],
    [{ drop: "answer", status: 500 }, "drop", /leave one out/],
    [{ drop: "answer", body: "x" }, "body", /needs a status/],
    [{ status: 500, message: "x".repeat(101), hub: 1n }, "hub", /got bigint/],
  ];
  for (const [fault, property, problem] of mistakes) {
    it(`refuses ${inspect(fault, { breakLength: Number.POSITIVE_INFINITY }).slice(0, 60)}`, () => {
      const { code, message, ...rest } = refused(() => readFault(fault));
      expect({ code, ...rest }).to.deep.equal({ code: "InvalidFault", property });
      expect(message).to.match(problem);
    });
  }
});

describe("readThrottle and readRecoveryRefusal", () => {
  it("refuse what is wrong, by its property", () => {
    const wrong = [
      () => readThrottle({}),
      () => readThrottle({ requests: -1 }),
      () => readThrottle({ requests: 1, windowInSeconds: 0 }),
      () => readThrottle({ requests: 1, windowInSec: 1 }),
      () => readRecoveryRefusal({ times: "never" }),
      () => readRecoveryRefusal({ connectionId: 7 }),
    ];
    expect(wrong.map((read) => refused(read).property)).to.deep.equal([
      "requests",
      "requests",
      "windowInSeconds",
      "windowInSec",
      "times",
      "connectionId",
    ]);
  });
});
