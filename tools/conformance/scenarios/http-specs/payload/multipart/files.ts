import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { readSample } from "#samples";
import createClient from "#clients/http-specs/payload/multipart";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "multipart/form-data";
const png = "image/png";

scenario("Payload_MultiPart_FormData_File_uploadFileSpecificContentType", async (context) => {
  const body = await readSample("image.png");
  const client = connect(context).path("/multipart/form-data/file/specific-content-type");
  const file = { name: "file", body, filename: "image.png", contentType: png } as const;
  expectNoContent(await client.post({ contentType, body: [file] }));
});

scenario("Payload_MultiPart_FormData_File_uploadFileRequiredFilename", async (context) => {
  const client = connect(context).path("/multipart/form-data/file/required-filename");
  const body = new Blob([Buffer.from(await readSample("image.png"))], { type: png });
  // A Blob brings its content type along.
  expectNoContent(
    await client.post({ contentType, body: [{ name: "file", body, filename: "image.png" }] }),
  );
});

scenario("Payload_MultiPart_FormData_File_uploadFileArray", async (context) => {
  const body = await readSample("image.png");
  const client = connect(context).path("/multipart/form-data/file/file-array");
  const file = { name: "files", body, contentType: png } as const;
  expectNoContent(
    await client.post({
      contentType,
      body: [
        { ...file, filename: "image1.png" },
        { ...file, filename: "image2.png" },
      ],
    }),
  );
});
