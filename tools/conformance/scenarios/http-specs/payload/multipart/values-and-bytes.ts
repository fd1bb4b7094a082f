import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { readSample } from "#samples";
import createClient from "#clients/http-specs/payload/multipart";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "multipart/form-data";
const id = { name: "id", body: "123" } as const;
const readProfileImage = async () =>
  ({ name: "profileImage", body: await readSample("image.jpg"), filename: "image.jpg" }) as const;
const readPicture = async (filename: string) =>
  ({ name: "pictures", body: await readSample("image.png"), filename }) as const;

scenario("Payload_MultiPart_FormData_basic", async (context) => {
  const client = connect(context).path("/multipart/form-data/mixed-parts");
  expectNoContent(await client.post({ contentType, body: [id, await readProfileImage()] }));
  const form = new FormData();
  form.append("id", "123");
  form.append(
    "profileImage",
    new Blob([Buffer.from(await readSample("image.jpg"))], { type: "application/octet-stream" }),
    "image.jpg",
  );
  expectNoContent(await client.post({ contentType, body: form }));
});

scenario("Payload_MultiPart_FormData_withWireName", async (context) => {
  const client = connect(context).path("/multipart/form-data/mixed-parts-with-wire-name");
  expectNoContent(await client.post({ contentType, body: [id, await readProfileImage()] }));
});

scenario("Payload_MultiPart_FormData_optionalParts", async (context) => {
  const client = connect(context).path("/multipart/form-data/optional-parts");
  const profileImage = await readProfileImage();
  expectNoContent(await client.post({ contentType, body: [id] }));
  expectNoContent(await client.post({ contentType, body: [profileImage] }));
  expectNoContent(await client.post({ contentType, body: [id, profileImage] }));
});

scenario("Payload_MultiPart_FormData_fileArrayAndBasic", async (context) => {
  const body = [
    id,
    { name: "address", body: { city: "X" } } as const,
    await readProfileImage(),
    await readPicture("first.png"),
    await readPicture("second.png"),
  ];
  const client = connect(context).path("/multipart/form-data/complex-parts");
  expectNoContent(await client.post({ contentType, body }));
});

scenario("Payload_MultiPart_FormData_jsonPart", async (context) => {
  const body = [{ name: "address", body: { city: "X" } } as const, await readProfileImage()];
  const client = connect(context).path("/multipart/form-data/json-part");
  expectNoContent(await client.post({ contentType, body }));
});

scenario("Payload_MultiPart_FormData_binaryArrayParts", async (context) => {
  const body = [id, await readPicture("first.png"), await readPicture("second.png")];
  const client = connect(context).path("/multipart/form-data/binary-array-parts");
  expectNoContent(await client.post({ contentType, body }));
});

scenario("Payload_MultiPart_FormData_multiBinaryParts", async (context) => {
  const client = connect(context).path("/multipart/form-data/multi-binary-parts");
  const profileImage = await readProfileImage();
  const picture = { ...(await readPicture("image.png")), name: "picture" } as const;
  expectNoContent(await client.post({ contentType, body: [profileImage] }));
  expectNoContent(await client.post({ contentType, body: [profileImage, picture] }));
});

scenario("Payload_MultiPart_FormData_checkFileNameAndContentType", async (context) => {
  const profileImage = {
    ...(await readProfileImage()),
    filename: "hello.jpg",
    contentType: "image/jpg",
  };
  const client = connect(context).path("/multipart/form-data/check-filename-and-content-type");
  expectNoContent(await client.post({ contentType, body: [id, profileImage] }));
});

scenario("Payload_MultiPart_FormData_anonymousModel", async (context) => {
  const client = connect(context).path("/multipart/form-data/anonymous-model");
  expectNoContent(await client.post({ contentType, body: [await readProfileImage()] }));
});
