import { expect } from "chai";
import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import { expectBytes, readSample } from "#samples";
import createClient from "#clients/http-specs/payload/content-negotiation";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Payload_ContentNegotiation_SameBody", async (context) => {
  const avatar = connect(context).path("/content-negotiation/same-body");
  await expectBytes(avatar.get({ headers: { accept: "image/png" } }), {
    contentType: "image/png",
    bytes: await readSample("image.png"),
  });
  await expectBytes(avatar.get({ headers: { accept: "image/jpeg" } }), {
    contentType: "image/jpeg",
    bytes: await readSample("image.jpg"),
  });
});

scenario("Payload_ContentNegotiation_DifferentBody", async (context) => {
  const avatar = connect(context).path("/content-negotiation/different-body");
  const png = await readSample("image.png");
  await expectBytes(avatar.get({ headers: { accept: "image/png" } }), {
    contentType: "image/png",
    bytes: png,
  });
  const content = Buffer.from(png).toString("base64");
  expectBody(await avatar.get({ headers: { accept: "application/json" } }), { content });
  expect(content).to.match(/^iVBORw0KGgo/);
});
