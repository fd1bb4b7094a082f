import { expectNoContent } from "#expectations";
import { expect } from "chai";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/documentation";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Documentation_Lists_bulletPointsOp", async (context) => {
  expectNoContent(await connect(context).path("/documentation/lists/bullet-points/op").get());
});

scenario("Documentation_Lists_numbered", async (context) => {
  expectNoContent(await connect(context).path("/documentation/lists/numbered").get());
});

scenario("Documentation_TextFormatting_boldText", async (context) => {
  expectNoContent(await connect(context).path("/documentation/text-formatting/bold").get());
});

scenario("Documentation_TextFormatting_italicText", async (context) => {
  expectNoContent(await connect(context).path("/documentation/text-formatting/italic").get());
});

scenario("Documentation_TextFormatting_combinedFormatting", async (context) => {
  expectNoContent(await connect(context).path("/documentation/text-formatting/combined").get());
});

scenario("Documentation_Lists_bulletPointsModel", async (context) => {
  const response = await connect(context)
    .path("/documentation/lists/bullet-points/model")
    .post({ body: { input: { prop: "Simple" } } });
  expect(response.status).to.equal("200");
  expect(response.body).to.equal(undefined);
});
