import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import type { HttpResponse, StreamableMethod } from "@azure-rest/core-client";
import { expect } from "chai";

const specs = dirname(createRequire(import.meta.url).resolve("@typespec/http-specs/package.json"));

/** The SHA-256 of each picture that the specs speak of. */
const digests = {
  "image.png": "2abced889c8da2c0dbd6988058c89e8ad7b617f685907b4339d69de933d61335",
  "image.jpg": "62f438523def04014bcbea6aa527b21750ec4761ddd30b705476dfb306e60c6d",
};

/** The bytes of a picture that the specs speak of: it is an asset of theirs, known by its digest. */
export async function readSample(name: keyof typeof digests): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(join(specs, "assets", name)));
  expect(createHash("sha256").update(bytes).digest("hex")).to.equal(digests[name]);
  return bytes;
}

/** Holds an answer to status 200, its content type and its bytes: as the body, and as a stream. */
export async function expectBytes(
  call: StreamableMethod<HttpResponse & { readonly status: "200"; readonly body: Uint8Array }>,
  expected: { readonly contentType: string; readonly bytes: Uint8Array },
): Promise<void> {
  await expectStream(call, expected);
  const { body, ...answer } = await call;
  expectKind(answer, expected.contentType);
  expect(Object.getPrototypeOf(body)).to.equal(Uint8Array.prototype);
  expect(body).to.deep.equal(expected.bytes);
}

/** The same for text: read as a stream, and as the body that the client types as a string. */
export async function expectText(
  call: StreamableMethod<HttpResponse & { readonly status: "200"; readonly body: string }>,
  expected: { readonly contentType: string; readonly text: string },
): Promise<void> {
  const { contentType, text } = expected;
  await expectStream(call, { contentType, bytes: new TextEncoder().encode(text) });
  const { body, ...answer } = await call;
  expectKind(answer, contentType);
  expect(body).to.equal(text);
}

/** The same for what the client parses: read as a stream alone. */
export async function expectStream(
  call: StreamableMethod<HttpResponse & { readonly status: "200" }>,
  expected: { readonly contentType: string; readonly bytes: Uint8Array },
): Promise<void> {
  const { body, ...answer } = await call.asNodeStream();
  expectKind(answer, expected.contentType);
  if (body === undefined) throw new Error("the answer has no body");
  expect(new Uint8Array(await buffer(body))).to.deep.equal(expected.bytes);
}

function expectKind(answer: Pick<HttpResponse, "status" | "headers">, contentType: string): void {
  expect(answer.status).to.equal("200");
  expect(answer.headers["content-type"]?.split(";")[0]).to.equal(contentType);
}
