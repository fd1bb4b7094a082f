import { expect } from "chai";

import { ConfigurationError } from "../errors.ts";
import { readEndpoint } from "./endpoint.ts";

describe("readEndpoint", () => {
  const accepted: [text: string, isInsecure: boolean][] = [
    ["https://contoso.webpubsub.azure.com", false],
    ["https://contoso.webpubsub.azure.com/", false],
    ["HTTPS://contoso.webpubsub.azure.com:8443", false],
    ["https://gateway.example/web-pubsub", false],
    ["http://localhost:8080", true],
    ["http://LOCALHOST", true],
    ["http://127.0.0.1:1", true],
    ["http://127.1:1", true],
    ["http://127.255.255.254", true],
    ["http://0x7f.0.0.1", true],
    ["http://[::1]:8080", true],
    ["http://[0:0:0:0:0:0:0:1]", true],
  ];
  for (const [text, isInsecure] of accepted) {
    it(`takes ${text}`, () => {
      expect(readEndpoint(text, undefined)).to.deep.equal({ url: new URL(text).href, isInsecure });
    });
  }

  const insecure = [
    "http://contoso.webpubsub.azure.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://128.0.0.1",
    "http://0.0.0.0",
    "http://[::2]",
    "http://10.0.0.1",
  ];
  for (const text of insecure) {
    it(`takes ${text} only by permission`, () => {
      expect(() => readEndpoint(text, undefined))
        .to.throw(ConfigurationError, /allowInsecureConnection: true/)
        .with.property("code", "INSECURE_ENDPOINT");
      expect(() => readEndpoint(text, false)).to.throw(ConfigurationError);
      expect(readEndpoint(text, true).isInsecure).to.equal(true);
    });
  }

  const refused: [text: string, problem: RegExp][] = [
    ["", /not an http\(s\) address/],
    ["contoso", /not an http\(s\) address/],
    ["ftp://contoso", /not an http\(s\) address/],
    ["wss://contoso", /not an http\(s\) address/],
    ["https://", /not an http\(s\) address/],
    ["https://a.example?secret", /a query/],
    ["https://a.example#secret", /a fragment/],
    ["https://ada:secret@a.example", /a password/],
    ["Endpoint=https://a.example;AccessKey=secret", /looks like a connection string/],
  ];
  for (const [text, problem] of refused) {
    it(`refuses ${JSON.stringify(text)} without quoting it`, () => {
      expect(() => readEndpoint(text, true))
        .to.throw(ConfigurationError, problem)
        .that.satisfies((error: Error) => !error.message.includes("secret"))
        .and.has.property("code", "INVALID_ENDPOINT");
    });
  }
});
