import { expect } from "chai";
import { scenario } from "#harness";
import createClient from "#clients/http-specs/payload/xml";
import { squeezeXml } from "./xml-text.ts";

scenario("Payload_Xml_XmlErrorValue_get", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const response = await client.path("/payload/xml/error").get();
  expect(response.status).to.equal("400");
  if (response.status !== "400") throw new Error("the statuses are not told apart");
  const headers: { "content-type": "application/xml" } = response.headers;
  expect(headers["content-type"]).to.match(/^application\/xml\b/);
  const xml: string = response.body;
  expect(squeezeXml(xml)).to.equal(
    "<XmlErrorBody><message>Something went wrong</message><code>400</code></XmlErrorBody>",
  );
});
