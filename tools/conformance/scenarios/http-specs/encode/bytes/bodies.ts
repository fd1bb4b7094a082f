import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/encode/bytes";
import { expectBytes, readSample } from "#samples";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

/** What the spec sends and gets wherever a body is plain bytes. */
const readPicture = () => readSample("image.png");

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
  await expectBytes(route.get(), {
    contentType: "application/octet-stream",
    bytes: await readPicture(),
  });
});

scenario("Encode_Bytes_ResponseBody_octetStream", async (context) => {
  const route = connect(context).path("/encode/bytes/body/response/octet-stream");
  await expectBytes(route.get(), {
    contentType: "application/octet-stream",
    bytes: await readPicture(),
  });
});

scenario("Encode_Bytes_ResponseBody_customContentType", async (context) => {
  const route = connect(context).path("/encode/bytes/body/response/custom-content-type");
  await expectBytes(route.get(), { contentType: "image/png", bytes: await readPicture() });
});

scenario("Encode_Bytes_ResponseBody_base64", async (context) => {
  expectBody(await connect(context).path("/encode/bytes/body/response/base64").get(), "dGVzdA==");
});

scenario("Encode_Bytes_ResponseBody_base64url", async (context) => {
  expectBody(await connect(context).path("/encode/bytes/body/response/base64url").get(), "dGVzdA");
});
