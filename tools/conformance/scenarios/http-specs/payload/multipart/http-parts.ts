import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { readSample } from "#samples";
import createClient from "#clients/http-specs/payload/multipart";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "multipart/form-data";

scenario(
  "Payload_MultiPart_FormData_HttpParts_ContentType_imageJpegContentType",
  async (context) => {
    const body = await readSample("image.jpg");
    const client = connect(context).path(
      "/multipart/form-data/check-filename-and-specific-content-type-with-httppart",
    );
    expectNoContent(
      await client.post({
        contentType,
        body: [{ name: "profileImage", body, filename: "hello.jpg", contentType: "image/jpg" }],
      }),
    );
  },
);

scenario(
  "Payload_MultiPart_FormData_HttpParts_ContentType_requiredContentType",
  async (context) => {
    const body = await readSample("image.jpg");
    const client = connect(context).path(
      "/multipart/form-data/check-filename-and-required-content-type-with-httppart",
    );
    const profileImage = {
      name: "profileImage",
      body,
      filename: "image.jpg",
      contentType: "application/octet-stream",
    } as const;
    expectNoContent(await client.post({ contentType, body: [profileImage] }));
  },
);

scenario(
  "Payload_MultiPart_FormData_HttpParts_ContentType_optionalContentType",
  async (context) => {
    const body = await readSample("image.jpg");
    const profileImage = { name: "profileImage", body, filename: "image.jpg" } as const;
    const client = connect(context).path(
      "/multipart/form-data/file-with-http-part-optional-content-type",
    );
    expectNoContent(
      await client.post({ contentType, body: [{ ...profileImage, contentType: null }] }),
    );
    expectNoContent(await client.post({ contentType, body: [profileImage] }));
  },
);

scenario("Payload_MultiPart_FormData_HttpParts_jsonArrayAndFileArray", async (context) => {
  const octets = "application/octet-stream";
  const png = await readSample("image.png");
  const jpg = await readSample("image.jpg");
  const client = connect(context).path("/multipart/form-data/complex-parts-with-httppart");
  expectNoContent(
    await client.post({
      contentType,
      body: [
        { name: "id", body: "123" },
        { name: "address", body: { city: "X" } },
        { name: "profileImage", body: jpg, filename: "image.jpg", contentType: octets },
        { name: "previousAddresses", body: [{ city: "Y" }, { city: "Z" }] },
        { name: "pictures", body: png, filename: "first.png", contentType: octets },
        { name: "pictures", body: png, filename: "second.png", contentType: octets },
      ],
    }),
  );
});

scenario("Payload_MultiPart_FormData_HttpParts_NonString_float", async (context) => {
  const client = connect(context).path("/multipart/form-data/non-string-float");
  expectNoContent(await client.post({ contentType, body: [{ name: "temperature", body: 0.5 }] }));
});
