import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/non-resource";
import { subscriptionId } from "../resource-system-data.ts";

const nonResource = { id: "id", name: "hello", type: "nonResource" };

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/providers/Microsoft.NonResource/locations/{location}/otherParameters/{parameter}",
    subscriptionId,
    "eastus",
    "hello",
  );

scenario("Azure_ResourceManager_NonResource_NonResourceOperations_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", nonResource);
});

scenario("Azure_ResourceManager_NonResource_NonResourceOperations_create", async (context) => {
  expectAnswer(await routeTo(context).put({ body: nonResource }), "200", nonResource);
});
