import { AzureKeyCredential } from "@azure/core-auth";
import { expect } from "chai";

import { ConfigurationError } from "../errors.ts";
import { readTarget } from "./service-target.ts";

const token = { getToken: async () => ({ token: "t", expiresOnTimestamp: 0 }) };

describe("readTarget", () => {
  it("reads a connection string", () => {
    const connectionString = "Endpoint=https://a.example;AccessKey=secret;Version=1.0;";
    const target = readTarget("Client", { kind: "connectionString", connectionString }, undefined);
    expect(target.endpoint).to.equal("https://a.example/");
    expect(target.isInsecure).to.equal(false);
    expect(target.credential.kind).to.equal("accessKey");
  });

  const credentials: [credential: unknown, kind: string][] = [
    [new AzureKeyCredential("secret"), "accessKey"],
    [{ key: "secret" }, "accessKey"],
    [token, "entra"],
  ];
  for (const [credential, kind] of credentials) {
    it(`tells ${kind} by its shape`, () => {
      const endpoint = "https://a.example";
      const target = readTarget("Client", { kind: "endpoint", endpoint, credential }, undefined);
      expect(target.credential.kind).to.equal(kind);
      expect(target.endpoint).to.equal(endpoint);
    });
  }

  const refused: [credential: unknown, type: typeof Error, problem: RegExp][] = [
    [undefined, TypeError, /^Client: credential must be an AzureKeyCredential .* got undefined$/],
    [null, TypeError, /got null$/],
    ["secret", TypeError, /got a string$/],
    [{}, TypeError, /got an object$/],
    [{ key: 3 }, TypeError, /the key of credential must be a string/],
    [{ key: "" }, RangeError, /the key of credential must not be empty/],
  ];
  for (const [credential, type, problem] of refused) {
    it(`refuses ${JSON.stringify(credential)} as a credential`, () => {
      const source = { kind: "endpoint", endpoint: "https://a.example", credential } as const;
      expect(() => readTarget("Client", source, undefined))
        .to.throw(type, problem)
        .that.satisfies((error: Error) => !error.message.includes("secret"));
    });
  }

  it("refuses to send a token of Microsoft Entra ID by http, even on this machine", () => {
    const source = { kind: "endpoint", endpoint: "http://localhost", credential: token } as const;
    expect(() => readTarget("Client", source, true))
      .to.throw(ConfigurationError, /Use https, or an access key/)
      .with.property("code", "CREDENTIAL_NEEDS_HTTPS");
  });

  for (const value of [undefined, null, 3, {}]) {
    it(`refuses ${JSON.stringify(value)} as an address`, () => {
      expect(() =>
        readTarget("Client", { kind: "connectionString", connectionString: value }, undefined),
      ).to.throw(TypeError, /^Client: connectionString must be a string, got /);
      expect(() =>
        readTarget("Client", { kind: "endpoint", endpoint: value, credential: token }, undefined),
      ).to.throw(TypeError, /^Client: endpoint must be a string, got /);
    });
  }
});
