import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { type Versions } from "#clients/http-specs/versioning/removed";
import createPreviewClient from "#clients/http-specs/versioning/removed-v2preview";

scenario("Versioning_Removed_v2", async ({ endpoint, options }) => {
  const answer = await createClient(endpoint, options)
    .path("/v2")
    .post({ body: { prop: "foo", enumProp: "enumMemberV2", unionProp: "bar" } });
  expectBody(answer, { prop: "foo", enumProp: "enumMemberV2", unionProp: "bar" });
});

scenario("Versioning_Removed_modelV3", async (context) => exchangeModel(context, "v1"));

scenario("Versioning_Removed_modelV3_V2", async (context) => exchangeModel(context, "v2"));

scenario("Versioning_Removed_modelV3_V2preview", async ({ endpoint, options }) => {
  const client = createPreviewClient(endpoint, options);
  expectBody(await client.path("/v3").post({ body: { id: "123" } }), { id: "123" });
});

async function exchangeModel({ endpoint, options }: ScenarioContext, apiVersion: Versions) {
  const answer = await createClient(endpoint, { ...options, apiVersion })
    .path("/v3")
    .post({ body: { id: "123", enumProp: "enumMemberV1" } });
  expectBody(answer, { id: "123", enumProp: "enumMemberV1" });
}
