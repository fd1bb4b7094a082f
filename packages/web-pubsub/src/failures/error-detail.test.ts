import { expect } from "chai";

import { readErrorDetail } from "./error-detail.ts";
import type { ErrorDetail } from "./error-detail.ts";

const json = "application/json";

describe("readErrorDetail", () => {
  const read: [name: string, body: unknown, contentType: string | undefined, ErrorDetail][] = [
    [
      "the service's flat error",
      {
        code: "Error.Connection.NotExisted",
        message: "Connection `a1` is not found.",
        target: "Connection",
        details: null,
        inner: null,
      },
      json,
      {
        code: "Error.Connection.NotExisted",
        message: "Connection `a1` is not found.",
        target: "Connection",
      },
    ],
    [
      "details and inner errors",
      {
        code: "A",
        details: [{ code: "B", message: "b" }, "nonsense", null, { target: "T" }],
        inner: { code: "C", inner: { code: "D" } },
      },
      json,
      {
        code: "A",
        details: [{ code: "B", message: "b" }, { target: "T" }],
        inner: { code: "C", inner: { code: "D" } },
      },
    ],
    ["the name that inner had", { innererror: { code: "C" } }, json, { inner: { code: "C" } }],
    [
      "problem+json with a code",
      {
        code: "Error.BadRequest",
        message: "Invalid syntax",
        target: "filter",
        errors: { filter: ["Invalid syntax"] },
        title: "One or more validation errors occurred.",
        status: 400,
        detail: null,
      },
      "application/problem+json",
      {
        code: "Error.BadRequest",
        message: "Invalid syntax",
        target: "filter",
        errors: { filter: ["Invalid syntax"] },
      },
    ],
    [
      "problem+json with errors alone, of which some are nonsense",
      {
        title: "One or more validation errors occurred.",
        errors: { groups: ["is required", 3, ""], filter: "is bad", none: [], odd: { a: 1 } },
      },
      "application/problem+json",
      {
        message: "One or more validation errors occurred.",
        errors: { groups: ["is required"], filter: ["is bad"] },
      },
    ],
    ["errors that are none", { errors: ["a"] }, json, {}],
    [
      "problem+json without one",
      { type: "about:blank", title: "Not Found", detail: "No such route", status: 404 },
      "application/problem+json",
      { message: "No such route" },
    ],
    [
      "the title where a problem has no detail",
      { title: "Not Found", status: 404 },
      "application/problem+json",
      { message: "Not Found" },
    ],
    [
      "a gateway's wrapped error",
      { error: { code: "AuthorizationFailed", message: "No" } },
      json,
      { code: "AuthorizationFailed", message: "No" },
    ],
    [
      "a web page",
      "<!DOCTYPE html><html><head><title>\n502 Bad\nGateway</title></head>",
      "text/html",
      {
        message:
          'A web page titled "502 Bad Gateway" came instead of an answer: a proxy or gateway sent it, or the endpoint is not a Web PubSub resource.',
      },
    ],
    [
      "a web page that does not say so",
      "  <html></html>",
      undefined,
      {
        message:
          "A web page came instead of an answer: a proxy or gateway sent it, or the endpoint is not a Web PubSub resource.",
      },
    ],
    [
      "broken JSON",
      '{"code":"Error',
      json,
      { message: 'The answer is not the JSON that it claims to be: {"code":"Error' },
    ],
    ["plain text", "Too\r\n many\trequests\n", "text/plain", { message: "Too many requests" }],
    ["nothing", undefined, undefined, {}],
    ["an empty text", " \n", "text/plain", {}],
    ["a list", [1, 2], json, {}],
    ["a number", 3, json, {}],
    ["null", null, json, {}],
    ["wrong types all over", { code: 3, message: {}, target: [], details: 1, inner: 2 }, json, {}],
    ["empty texts", { code: "", message: "", target: "" }, json, {}],
  ];
  for (const [name, body, contentType, expected] of read) {
    it(`reads ${name}`, () => {
      expect(readErrorDetail(body, contentType)).to.deep.equal(expected);
    });
  }

  it("ends where nesting has no sense left", () => {
    let body: object = {};
    for (let depth = 0; depth < 10_000; depth += 1) body = { details: [body], inner: body };
    const text = JSON.stringify(readErrorDetail(body, json));
    expect(text.match(/"details"/g)).to.have.length(16);
  });

  it("shows no token that an answer repeats", () => {
    const token = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJodHRwczovL2EifQ.c2lnbmF0dXJl";
    const bodies = [
      `You sent Authorization: Bearer ${token}, which is wrong`,
      { code: token, message: `Bearer ${token}`, target: token, inner: { code: token } },
      `<html><title>${token}</title></html>`,
    ];
    for (const body of bodies) {
      expect(JSON.stringify(readErrorDetail(body, undefined))).not.to.contain("eyJ");
    }
  });
});
