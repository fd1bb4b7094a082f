import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/resources";
import { resourceGroupName, subscriptionId, systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const inGroup =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.Resources/singletonTrackedResources";

const routeTo = (context: ScenarioContext) =>
  connect(context).path(`${inGroup}/default`, subscriptionId, resourceGroupName);

const singleton = (description: string) => ({
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.Resources/singletonTrackedResources/default",
  name: "default",
  type: "Azure.ResourceManager.Resources/singletonTrackedResources",
  location: "eastus",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

scenario("Azure_ResourceManager_Resources_Singleton_getByResourceGroup", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", singleton("valid"));
});

scenario("Azure_ResourceManager_Resources_Singleton_listByResourceGroup", async (context) => {
  const client = connect(context);
  const response = await client.path(inGroup, subscriptionId, resourceGroupName).get();
  if (isUnexpected(response)) throw new Error(response.body.error?.message);
  await expectItems(response, paginate(client, response), [singleton("valid")]);
});
// The spec's text leaves the location out, its type does not: a tracked resource has one.
scenario("Azure_ResourceManager_Resources_Singleton_update", async (context) => {
  const response = await routeTo(context).patch({
    body: { location: "eastus", properties: { description: "valid2" } },
  });
  expectAnswer(response, "200", singleton("valid2"));
});

// The operation may run long; this service is done at once, and answers with what there is then.
scenario("Azure_ResourceManager_Resources_Singleton_createOrUpdate", async (context) => {
  const response = await routeTo(context).put({
    body: { location: "eastus", properties: { description: "valid" } },
  });
  expectAnswer(response, "200", singleton("valid"));
});
