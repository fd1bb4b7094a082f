import { scenario } from "#harness";
import createClient from "#clients/http-specs/payload/head";
import { expect } from "chai";

scenario("Payload_Head_contentTypeHeaderInResponse", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const response = await client.path("/payload/head/content-type-header-in-response").head();
  expect(response.status).to.equal("200");
  const metadata: string | undefined = response.headers["x-ms-meta"];
  expect(metadata).to.equal("hello");
  expect(response.headers["content-type"]).to.equal("text/plain; charset=utf-8");
  // An answer that calls itself text is read as text, of which a HEAD has none.
  expect(response.body).to.equal("");
});
