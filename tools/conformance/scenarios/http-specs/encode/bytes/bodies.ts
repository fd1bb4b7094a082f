import { readFile } from "node:fs/promises";
import type { HttpNodeStreamResponse } from "@azure-rest/core-client";
import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/bytes";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

/** What the spec sends and gets wherever a body is plain bytes. */
const readPicture = () => {
  const specs = new URL(import.meta.resolve("@typespec/http-specs/package.json"));
  return readFile(new URL("assets/image.png", specs));
};

/** Holds a streamed answer to status 200, its media type, and the picture, byte by byte. */
async function expectPicture(answer: HttpNodeStreamResponse, mediaType: string): Promise<void> {
  expect(answer.status).to.equal("200");
  expect(answer.headers["content-type"]).to.equal(mediaType);
  if (answer.body === undefined) throw new Error("expected a stream");
  const chunks: Buffer[] = [];
  for await (const chunk of answer.body) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).equals(await readPicture())).to.equal(true);
}

scenario("Encode_Bytes_RequestBody_default", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/body/request/default")
      .post({ contentType: "application/octet-stream", body: await readPicture() }),
  );
});

scenario("Encode_Bytes_RequestBody_octetStream", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/body/request/octet-stream")
      .post({ contentType: "application/octet-stream", body: await readPicture() }),
  );
});

scenario("Encode_Bytes_RequestBody_customContentType", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/body/request/custom-content-type")
      .post({ contentType: "image/png", body: await readPicture() }),
  );
});

scenario("Encode_Bytes_RequestBody_base64", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/body/request/base64")
      .post({ contentType: "application/json", body: "dGVzdA==" }),
  );
});

scenario("Encode_Bytes_RequestBody_base64url", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/encode/bytes/body/request/base64url")
      .post({ contentType: "application/json", body: "dGVzdA" }),
  );
});

scenario("Encode_Bytes_ResponseBody_default", async (context) => {
  const route = connect(context).path("/encode/bytes/body/response/default");
  await expectPicture(await route.get().asNodeStream(), "application/octet-stream");
});

scenario("Encode_Bytes_ResponseBody_octetStream", async (context) => {
  const route = connect(context).path("/encode/bytes/body/response/octet-stream");
  await expectPicture(await route.get().asNodeStream(), "application/octet-stream");
});

scenario("Encode_Bytes_ResponseBody_customContentType", async (context) => {
  const route = connect(context).path("/encode/bytes/body/response/custom-content-type");
  await expectPicture(await route.get().asNodeStream(), "image/png");
});

scenario("Encode_Bytes_ResponseBody_base64", async (context) => {
  expectBody(await connect(context).path("/encode/bytes/body/response/base64").get(), "dGVzdA==");
});

scenario("Encode_Bytes_ResponseBody_base64url", async (context) => {
  expectBody(await connect(context).path("/encode/bytes/body/response/base64url").get(), "dGVzdA");
});
