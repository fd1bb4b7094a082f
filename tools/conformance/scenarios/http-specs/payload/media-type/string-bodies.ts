import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/payload/media-type";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Payload_MediaType_StringBody_sendAsText", async (context) => {
  const response = await connect(context)
    .path("/payload/media-type/string-body/sendAsText")
    .post({ contentType: "text/plain", body: "{cat}" });
  expect(response.status).to.equal("200");
});

scenario("Payload_MediaType_StringBody_getAsText", async (context) => {
  const response = await connect(context)
    .path("/payload/media-type/string-body/getAsText")
    .get({ headers: { accept: "text/plain" } });
  expect(response.status).to.equal("200");
  expect(response.headers["content-type"]).to.match(/^text\/plain\b/);
  // Braces, yet text: the media type decides that nothing is parsed.
  const body: string = response.body;
  expect(body).to.equal("{cat}");
});

scenario("Payload_MediaType_StringBody_sendAsJson", async (context) => {
  const response = await connect(context)
    .path("/payload/media-type/string-body/sendAsJson")
    .post({ contentType: "application/json", body: "foo" });
  expect(response.status).to.equal("200");
});

scenario("Payload_MediaType_StringBody_getAsJson", async (context) => {
  expectBody(await connect(context).path("/payload/media-type/string-body/getAsJson").get(), "foo");
});
