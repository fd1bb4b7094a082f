import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/core/model";

const route = ({ endpoint, options }: ScenarioContext) =>
  createClient({ ...options, endpoint }).path("/azure/core/model/embeddingVector");

scenario("Azure_Core_Model_AzureCoreEmbeddingVector_get", async (context) => {
  expectBody(await route(context).get(), [0, 1, 2, 3, 4]);
});

scenario("Azure_Core_Model_AzureCoreEmbeddingVector_put", async (context) => {
  expectNoContent(await route(context).put({ body: [0, 1, 2, 3, 4] }));
});

scenario("Azure_Core_Model_AzureCoreEmbeddingVector_post", async (context) => {
  expectBody(await route(context).post({ body: { embedding: [0, 1, 2, 3, 4] } }), {
    embedding: [5, 6, 7, 8, 9],
  });
});
