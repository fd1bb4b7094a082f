import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { expectBytes, expectStream, readSample } from "#samples";
import createClient from "#clients/http-specs/type/file";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });
const contentType = "image/png";

scenario("Type_File_Body_uploadFileSpecificContentType", async (context) => {
  const body = await readSample("image.png");
  expectNoContent(
    await connect(context)
      .path("/type/file/body/request/specific-content-type")
      .post({ contentType, body }),
  );
});

scenario("Type_File_Body_uploadFileMultipleContentTypes", async (context) => {
  const body = await readSample("image.png");
  expectNoContent(
    await connect(context)
      .path("/type/file/body/request/multiple-content-types")
      .post({ contentType, body }),
  );
});

scenario("Type_File_Body_uploadFileDefaultContentType", async (context) => {
  const body = await readSample("image.png");
  expectNoContent(
    await connect(context)
      .path("/type/file/body/request/default-content-type")
      .post({ contentType, body }),
  );
});

scenario("Type_File_Body_downloadFileSpecificContentType", async (context) => {
  const bytes = await readSample("image.png");
  const response = connect(context).path("/type/file/body/response/specific-content-type").get();
  await expectBytes(response, { contentType, bytes });
});

scenario("Type_File_Body_downloadFileMultipleContentTypes", async (context) => {
  const bytes = await readSample("image.png");
  const response = connect(context).path("/type/file/body/response/multiple-content-types").get();
  await expectBytes(response, { contentType, bytes });
});

scenario("Type_File_Body_downloadFileDefaultContentType", async (context) => {
  const bytes = await readSample("image.png");
  const response = connect(context).path("/type/file/body/response/default-content-type").get();
  await expectBytes(response, { contentType, bytes });
});

scenario("Type_File_Body_uploadFileJsonContentType", async (context) => {
  const body = new TextEncoder().encode('{"message":"test file content"}');
  expectNoContent(
    await connect(context)
      .path("/type/file/body/request/json-content-type")
      .post({ contentType: "application/json", body }),
  );
});

scenario("Type_File_Body_downloadFileJsonContentType", async (context) => {
  const file = connect(context).path("/type/file/body/response/json-content-type");
  expectBody(await file.get(), { message: "test file content" });
  await expectStream(file.get(), {
    contentType: "application/json",
    bytes: new TextEncoder().encode('{"message":"test file content"}'),
  });
});
