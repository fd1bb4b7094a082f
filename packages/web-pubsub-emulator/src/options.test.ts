import { expect } from "chai";
import { publishedAccessKey } from "./auth/access-keys.ts";
import { systemClock } from "./clock.ts";
import { EmulatorError } from "./errors.ts";
import { resolveOptions, type EmulatorOptions } from "./options.ts";

const ownKey = "a-key-that-is-long-enough-for-anybody";

describe("resolveOptions", () => {
  it("listens on a free port of this machine alone, under a fresh key", () => {
    const [first, second] = [resolveOptions({}), resolveOptions({})];
    expect(first).to.include({ host: "127.0.0.1", port: 0 });
    expect(first.accessKey).to.have.length(43).and.not.equal(second.accessKey);
  });

  const accepted: readonly EmulatorOptions[] = [
    { host: "localhost" },
    { host: "::1" },
    { host: "127.9.9.9" },
    { host: "0.0.0.0", allowRemote: true, accessKey: ownKey },
    { host: "127.0.0.1", accessKey: publishedAccessKey },
    { port: false },
    { host: "::1", allowUnvalidatedEntraTokens: true },
    { port: 65_535, secondaryAccessKey: ownKey },
  ];
  for (const options of accepted) {
    it(`takes ${JSON.stringify(options)}`, () => {
      expect(resolveOptions(options)).to.include(
        Object.fromEntries(Object.entries(options).filter(([name]) => name !== "allowRemote")),
      );
    });
  }

  const refused: readonly (readonly [EmulatorOptions, string, RegExp])[] = [
    [{ port: -1 }, "InvalidPort", /got -1/],
    [{ port: 65_536 }, "InvalidPort", /got 65536/],
    [{ port: 80.5 }, "InvalidPort", /got 80.5/],
    [{ port: Number.NaN }, "InvalidPort", /got NaN/],
    [{ port: "8080" as never }, "InvalidPort", /got "8080"/],
    [null as never, "InvalidOption", /options: it must be an object, got null/],
    [{ clok: systemClock } as never, "InvalidOption", /clok: there is no such.*"clock"/],
    [{ clock: {} as never }, "InvalidOption", /clock: it must be a clock.*manualClock/],
    [{ ids: (() => "a") as never }, "InvalidOption", /ids: .*sequentialIds/],
    [{ log: console as never }, "InvalidOption", /log: it must be a function/],
    [{ admin: "yes" as never }, "InvalidOption", /admin: it must be true or false, got "yes"/],
    [{ accessKey: 5 as never }, "InvalidOption", /accessKey: it must be a string, got 5/],
    [{ accessKey: "short" }, "InvalidAccessKey", /accessKey.*5 bytes/],
    [{ secondaryAccessKey: "short" }, "InvalidAccessKey", /secondaryAccessKey.*5 bytes/],
    [
      {
        hubs: { chat: { eventHandlers: [{ urlTemplate: "http://h/", userEventPattern: "a b" }] } },
      },
      "InvalidHubSettings",
      /^hubs\.chat\.eventHandlers\[0\]\.userEventPattern cannot be "a b"/,
    ],
    [{ host: "0.0.0.0" }, "HostNotLoopback", /0\.0\.0\.0.*allowRemote/],
    [{ host: "::" }, "HostNotLoopback", /allowRemote/],
    [{ host: "" }, "HostNotLoopback", /allowRemote/],
    [{ host: "127.0.0.1.example.com" }, "HostNotLoopback", /allowRemote/],
    [{ host: "example.com" }, "HostNotLoopback", /allowRemote/],
    [
      {
        host: "0.0.0.0",
        allowRemote: true,
        accessKey: ownKey,
        allowUnvalidatedEntraTokens: true,
      },
      "HostNotLoopback",
      /anybody there could make a token/,
    ],
    [
      { https: { certificate: "x", key: "y" } },
      "InvalidCertificate",
      /the certificate is not in PEM/,
    ],
    [
      { host: "0.0.0.0", allowRemote: true, accessKey: publishedAccessKey },
      "HostNotLoopback",
      /everybody knows/,
    ],
    [
      {
        host: "0.0.0.0",
        allowRemote: true,
        accessKey: ownKey,
        secondaryAccessKey: publishedAccessKey,
      },
      "HostNotLoopback",
      /everybody knows/,
    ],
  ];
  for (const [options, code, message] of refused) {
    it(`refuses ${JSON.stringify(options)}`, () => {
      expect(() => resolveOptions(options))
        .to.throw(EmulatorError, message)
        .with.property("code", code);
    });
  }

  it("does not quote a key that it refuses", () => {
    expect(() => resolveOptions({ accessKey: "hush-hush" })).to.throw(EmulatorError, /^(?!.*hush)/);
  });
});
