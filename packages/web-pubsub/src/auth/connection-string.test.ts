import { expect } from "chai";

import { ConfigurationError } from "../errors.ts";
import { readConnectionString } from "./connection-string.ts";

const key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH";

describe("readConnectionString", () => {
  const read: [text: string, endpoint: string, accessKey?: string][] = [
    [`Endpoint=https://a.example;AccessKey=${key};Version=1.0;`, "https://a.example"],
    [`Endpoint=https://a.example;AccessKey=${key}`, "https://a.example"],
    [`accesskey=${key};ENDPOINT=https://a.example`, "https://a.example"],
    [`Endpoint=https://a.example;AccessKey=a=b==;Version=1.0;`, "https://a.example", "a=b=="],
    [`Endpoint=a.example;AccessKey=${key};`, "https://a.example"],
    [`Endpoint=httpbin.example;AccessKey=${key};`, "https://httpbin.example"],
    [`Endpoint=http://localhost;AccessKey=${key};Port=8080;`, "http://localhost:8080/"],
    [`Endpoint=http://localhost:1;AccessKey=${key};Port=8080;`, "http://localhost:8080/"],
    [`Endpoint=http://localhost:8080;AccessKey=${key};`, "http://localhost:8080"],
    [`Endpoint=https://a.example;junk;;AccessKey=${key};Colour=red`, "https://a.example"],
    [`  Endpoint = https://a.example ; AccessKey = ${key}\n`, "https://a.example"],
    [`Endpoint=https://a.example;AccessKey=x`, "https://a.example", "x"],
  ];
  for (const [text, endpoint, accessKey = key] of read) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(readConnectionString(text)).to.deep.equal({ endpoint, accessKey });
    });
  }

  const refused: [text: string, problem: RegExp][] = [
    ["", /has no Endpoint/],
    [";;;", /has no Endpoint/],
    [`AccessKey=${key}`, /has no Endpoint/],
    [`Endpoint=;AccessKey=${key}`, /has no Endpoint/],
    ["Endpoint=https://a.example", /has no AccessKey.*TokenCredential/],
    ["Endpoint=https://a.example;AccessKey=", /has no AccessKey/],
    ["Endpoint=https://a.example;AccessKey=  ;", /has no AccessKey/],
    [`Endpoint=https://a.example;AccessKey=${key};AccessKey=${key}`, /names a part twice/],
    [`Endpoint=https://a.example;AccessKey=${key};Port=0`, /Port .* 1 to 65535/],
    [`Endpoint=https://a.example;AccessKey=${key};Port=65536`, /Port/],
    [`Endpoint=https://a.example;AccessKey=${key};Port=${key}`, /Port/],
    [`Endpoint=https://a.example;AccessKey=${key};Port=`, /Port/],
    [`Endpoint=https://a b${key};AccessKey=${key};Port=80`, /Endpoint that is not a URL/],
  ];
  for (const [text, problem] of refused) {
    it(`refuses ${JSON.stringify(text)} without a word of the key`, () => {
      const error = catchError(() => readConnectionString(text));
      expect(error).to.be.instanceOf(ConfigurationError);
      expect(error).to.have.property("code", "INVALID_CONNECTION_STRING");
      expect(error.message).to.match(problem).and.to.contain("Endpoint=https://<name>");
      expect(error.message).not.to.contain(key);
    });
  }
});

function catchError(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
