import { expect } from "chai";
import { findSecrets } from "./find-secrets.ts";
import { standInAccessKey } from "./stand-ins.ts";

const head = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ";

describe("findSecrets", () => {
  const cases: readonly (readonly [name: string, text: string, what: readonly string[]])[] = [
    ["a live signature", `\n{"token":"${head}.c2lnbmVk"}`, ["2: a token with a live signature"]],
    ["a signature of zeros", `${head}.AAAAAA`, []],
    ["a version number", "api.example.com 1.2.3", []],
    ["a connection string", "AccessKey=abc;", ["1: an access key in a connection string"]],
    ["a stand-in key", `Endpoint=https://endpoint.example;AccessKey=${standInAccessKey};`, []],
    ["a bearer", "a: b\nauthorization: Bearer abc", ["2: credentials in an authorization header"]],
    ["a bare key", "authorization: abc", ["1: credentials in an authorization header"]],
    ["a sanitised bearer", 'authorization: Bearer {"alg":"HS256"}.{"aud":"a b"}.0', []],
    ["a sanitised scheme", "authorization: Basic sanitised\nauthorization: sanitised", []],
    ["a private key", ["-----BEGIN EC PRIVATE", "KEY-----"].join(" "), ["1: a private key"]],
    ["a signed URL", "GET https://x.example/?a=1&sig=abc", ["1: a secret in a query"]],
    ["a token in a query", `GET https://x.example/?access_token=${head}.AAAA`, []],
    [
      "a password in JSON, and in JSON in JSON",
      '{"password": "a"}\n"{\\"password\\":\\"b\\"}"',
      ["1: a secret in a property of JSON", "2: a secret in a property of JSON"],
    ],
    ["a password in a URL", "https://ada:pw@x.example/", ["1: a password in a URL"]],
    [
      "a key in use in a body of bytes",
      `\n### request with base64\nPOST https://x.example/\na: b\n\n${Buffer.from("0 the+key/").toString("base64")}\n`,
      ["6: a secret in use, in base64"],
    ],
    [
      "a token in a binary frame",
      `\n> binary ${Buffer.from(`0 ${head}.c2lnbmVk`).toString("base64")}`,
      ["2: a token with a live signature, in base64"],
    ],
    [
      "a key in use, twice",
      "the+key/ in\nuse the%2Bkey%2F",
      ["1: a secret in use", "2: a secret in use"],
    ],
  ];
  for (const [name, text, what] of cases) {
    it(`${what.length === 0 ? "passes over" : "finds"} ${name}`, () => {
      const found = findSecrets(text, ["the+key/", standInAccessKey]);
      expect(found.map((finding) => `${finding.line}: ${finding.what}`)).to.deep.equal(what);
    });
  }
});
