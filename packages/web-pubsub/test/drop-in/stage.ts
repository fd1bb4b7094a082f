import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { HttpClient, PipelineRequest } from "@azure/core-rest-pipeline";
import { createEmulator, sequentialIds } from "@restline/web-pubsub-emulator";
import { WebPubSubServiceClient } from "@restline/web-pubsub";

import { connectClient } from "../live-client.ts";
import type { Program, Stage } from "./programs/program.ts";
import { readTokens } from "./tokens.ts";

/** A request as far as it matters to the service. */
export interface ComparedRequest {
  readonly method: string;
  readonly url: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a program has done, in a form that two clients can share. */
export interface Performance {
  readonly requests: readonly ComparedRequest[];
  readonly result: unknown;
}

/** Lets a program run on a service of its own, where everything is as for every other. */
export async function perform(program: Program): Promise<Performance> {
  await using emulator = await createEmulator({ ids: sequentialIds() });
  const { connectionString, endpoint } = emulator;
  const chat = new WebPubSubServiceClient(connectionString, "chat");
  await using ada = await connectClient(chat, { userId: "ada", groups: ["news"] });
  await using bob = await connectClient(chat, { userId: "bob" });
  await using nobody = await connectClient(chat, { groups: ["news"] });

  const requests: ComparedRequest[] = [];
  const neutral = (text: string): string =>
    text
      .replaceAll(endpoint, "https://service")
      .replaceAll(endpoint.replace("http", "ws"), "wss://service");
  const record = (inner: HttpClient): HttpClient => ({
    async sendRequest(request) {
      // As the clients of the platform do, who do not begin then.
      if (request.abortSignal?.aborted === true) throw createAbortError();
      const body = await readBody(request);
      requests.push(describeRequest(request, { body, neutral }));
      // What was a stream is read now; what had no body must not get an empty one.
      if (body.byteLength > 0) request.body = body;
      return inner.sendRequest(request);
    },
  });
  const stage: Stage = {
    connectionString,
    endpoint,
    accessKey: /AccessKey=([^;]+)/.exec(connectionString)?.[1] ?? "",
    httpClient: record(emulator.httpClient),
    ada: ada.connectionId,
    bob: bob.connectionId,
    nobody: nobody.connectionId,
    entra: {
      endpoint: "https://contoso.example",
      credential: {
        getToken: async () => ({ token: "t", expiresOnTimestamp: Date.now() + 3_600_000 }),
      },
      httpClient: record(grantingClient),
    },
  };
  // A program that fails compares nothing: those that expect errors catch them.
  const result = await program(stage);
  return { requests, result: describeResult(result, neutral) };
}

/** Answers as a service does that knows everybody, and has no time for one. */
const grantingClient: HttpClient = {
  async sendRequest(request) {
    const { status, body } = answer(request);
    const headers = createHttpHeaders(body === "" ? {} : { "content-type": "application/json" });
    return { request, status, headers, bodyAsText: body };
  },
};

function answer({ url, method }: PipelineRequest): { status: number; body: string } {
  if (url.includes("/users/busy/")) return { status: 503, body: "" };
  if (url.includes(":generateToken")) return { status: 200, body: '{"token":"issued"}' };
  if (method === "GET") {
    // As the service was recorded to write it.
    return { status: 200, body: '{"value":[{"connectionId":"a1","userId":null}]}' };
  }
  if (url.includes(":send")) return { status: 202, body: "" };
  return { status: method === "PUT" ? 200 : 204, body: "" };
}

function createAbortError(): Error {
  return Object.assign(new Error("The operation was aborted."), { name: "AbortError" });
}

async function readBody({ body }: PipelineRequest): Promise<Uint8Array> {
  const opened: unknown = typeof body === "function" ? body() : body;
  if (opened === undefined || opened === null) return new Uint8Array();
  if (ArrayBuffer.isView(opened)) {
    return new Uint8Array(opened.buffer, opened.byteOffset, opened.byteLength);
  }
  if (typeof opened === "string" || opened instanceof ArrayBuffer || opened instanceof Blob) {
    return new Blob([opened]).bytes();
  }
  const parts: Buffer[] = [];
  if (typeof opened !== "object" || !(Symbol.asyncIterator in opened)) {
    throw new TypeError("the body is of a kind that this test does not know");
  }
  for await (const part of opened as AsyncIterable<Uint8Array>) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function describeRequest(
  request: PipelineRequest,
  { body, neutral }: { body: Uint8Array; neutral: (text: string) => string },
): ComparedRequest {
  const url = new URL(request.url);
  // The order of parameters means nothing; that of a repeated one does, and sorting keeps it.
  url.searchParams.sort();
  const { headers } = request;
  const authorization = neutral(headers.get("authorization") ?? "");
  return {
    method: request.method,
    url: neutral(`${url.origin}${url.pathname}`),
    query: [...url.searchParams],
    headers: {
      authorization: describeAuthorization(authorization, neutral),
      contentType: body.byteLength === 0 ? undefined : headers.get("content-type"),
      custom: headers.get("x-custom"),
      application: /^my-app\S*/.exec(headers.get("user-agent") ?? "")?.[0],
    },
    body: Buffer.from(body).toString("latin1"),
  };
}

/** The official client signs the query as well; the service takes both. */
function describeAuthorization(authorization: string, neutral: (text: string) => string): unknown {
  const { aud, ...claims } = Object(readTokens(authorization, neutral));
  return typeof aud === "string" ? { aud: aud.split("?", 1)[0], ...claims } : authorization;
}

/** Errors come down to what a program would ask of them, and tokens to their claims. */
function describeResult(value: unknown, neutral: (text: string) => string): unknown {
  if (typeof value === "string") return readTokens(neutral(value), neutral);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Error) {
    const { name } = value;
    if (name === "RestError" && "statusCode" in value) return { failed: value.statusCode };
    return { refused: name === "AbortError" ? name : "as an argument" };
  }
  if (Array.isArray(value)) return value.map((item: unknown) => describeResult(item, neutral));
  const entries = Object.entries(value).map(([key, item]) => [key, describeResult(item, neutral)]);
  return Object.fromEntries(entries);
}
