import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/resources";
import { subscriptionId, systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const inLocation =
  "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.Resources/locations/{location}/locationResources";

const routeTo = (context: ScenarioContext) =>
  connect(context).path(
    `${inLocation}/{locationResourceName}`,
    subscriptionId,
    "eastus",
    "resource",
  );

const resource = (description: string) => ({
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Azure.ResourceManager.Resources/locations/eastus/locationResources/resource",
  name: "resource",
  type: "Azure.ResourceManager.Resources/locationResources",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

scenario("Azure_ResourceManager_Resources_LocationResources_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", resource("valid"));
});

scenario("Azure_ResourceManager_Resources_LocationResources_createOrUpdate", async (context) => {
  const response = await routeTo(context).put({ body: { properties: { description: "valid" } } });
  expectAnswer(response, "200", resource("valid"));
});

scenario("Azure_ResourceManager_Resources_LocationResources_update", async (context) => {
  const response = await routeTo(context).patch({
    body: { properties: { description: "valid2" } },
  });
  expectAnswer(response, "200", resource("valid2"));
});

scenario("Azure_ResourceManager_Resources_LocationResources_delete", async (context) => {
  expectAnswer(await routeTo(context).delete(), "204", undefined);
});

scenario("Azure_ResourceManager_Resources_LocationResources_listByLocation", async (context) => {
  const client = connect(context);
  const response = await client.path(inLocation, subscriptionId, "eastus").get();
  if (isUnexpected(response)) throw new Error(response.body.error?.message);
  await expectItems(response, paginate(client, response), [resource("valid")]);
});
