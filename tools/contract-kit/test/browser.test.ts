import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { bodyOfText, printFixture, type Exchange } from "@restline/contract-kit";
import { expect } from "chai";
import { build } from "esbuild";
import type { Finding } from "./browser/program.ts";

const json = { "content-type": "application/json" };

function create(status: number, body: string): Exchange {
  return {
    request: {
      kind: "request",
      method: "POST",
      url: "https://endpoint.example/widgets",
      headers: json,
      body: { kind: "JSON", value: { color: "red" } },
    },
    outcome: {
      kind: "response",
      status,
      headers: json,
      body: bodyOfText(body, json["content-type"]),
    },
  };
}

const fixture = printFixture({
  operation: "createWidget",
  source: { kind: "embedded service" },
  spec: "0000000000000000",
  exchanges: [
    create(201, '{"id":1}'),
    create(200, '{"streamed":"é"}'),
    {
      request: {
        kind: "request",
        method: "GET",
        url: "wss://endpoint.example/talk",
        headers: {},
        body: { kind: "none" },
      },
      outcome: {
        kind: "conversation",
        steps: [
          { kind: "open", protocol: "" },
          { kind: "message", from: "client", data: { kind: "text", text: "hello" } },
          { kind: "message", from: "service", data: { kind: "text", text: "hello yourself" } },
          { kind: "close", from: "service", code: 1000, reason: "" },
        ],
      },
    },
  ],
});

/** What a page has, and a context of its own has not; nothing of Node.js. */
const globalsOfPages = {
  AbortController,
  AbortSignal,
  atob,
  Blob,
  btoa,
  console,
  crypto,
  DOMException,
  Event,
  EventTarget,
  fetch,
  FormData,
  Headers,
  MessageEvent,
  ReadableStream,
  Request,
  Response,
  setTimeout,
  clearTimeout,
  TextDecoder,
  TextEncoder,
  TransformStream,
  URL,
  URLSearchParams,
};

describe("playback in a browser", () => {
  it("is bundled without anything of Node.js, and plays there as it does here", async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL("browser/program.ts", import.meta.url))],
      bundle: true,
      platform: "browser",
      format: "iife",
      globalName: "program",
      write: false,
      logLevel: "silent",
    });
    const context = createContext({ ...globalsOfPages });
    runInContext(outputFiles[0]?.text ?? "", context);
    const texts = { "createWidget/red": fixture, "createWidget/broken": fixture.slice(0, 30) };
    const play = runInContext("program.playAll", context) as (
      texts: Readonly<Record<string, string>>,
    ) => Promise<Finding>;
    const { broken, heard, streamed, text, status, unmatched } = await play(texts);
    expect(status).to.equal(201);
    expect(text).to.equal('{"id":1}');
    expect(streamed).to.equal('{"streamed":"é"}');
    expect([...heard]).to.deep.equal(["hello yourself"]);
    expect(unmatched).to.contain('body /color: sent "blue", expected "red"');
    expect([...broken]).to.deep.equal([
      'createWidget/broken.http:2: expected `source: ` and one of: real service, embedded service, written by hand; found "source"',
    ]);
  });
});
