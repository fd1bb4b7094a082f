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
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.Resources/topLevelTrackedResources";
const inSubscription =
  "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.Resources/topLevelTrackedResources";

const routeTo = (context: ScenarioContext) =>
  connect(context).path(
    `${inGroup}/{topLevelTrackedResourceName}`,
    subscriptionId,
    resourceGroupName,
    "top",
  );

const topLevel = (description: string) => ({
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.Resources/topLevelTrackedResources/top",
  name: "top",
  // The spec's text says "topLevel"; the service gives the resource's full type, as ARM does.
  type: "Azure.ResourceManager.Resources/topLevelTrackedResources",
  location: "eastus",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

scenario("Azure_ResourceManager_Resources_TopLevel_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", topLevel("valid"));
});

scenario("Azure_ResourceManager_Resources_TopLevel_listByResourceGroup", async (context) => {
  const client = connect(context);
  const response = await client.path(inGroup, subscriptionId, resourceGroupName).get();
  if (isUnexpected(response)) throw new Error(response.body.error?.message);
  await expectItems(response, paginate(client, response), [topLevel("valid")]);
});

scenario("Azure_ResourceManager_Resources_TopLevel_listBySubscription", async (context) => {
  const client = connect(context);
  const response = await client.path(inSubscription, subscriptionId).get();
  if (isUnexpected(response)) throw new Error(response.body.error?.message);
  await expectItems(response, paginate(client, response), [topLevel("valid")]);
});

scenario("Azure_ResourceManager_Resources_TopLevel_actionSync", async (context) => {
  const response = await connect(context)
    .path(
      `${inGroup}/{topLevelTrackedResourceName}/actionSync`,
      subscriptionId,
      resourceGroupName,
      "top",
    )
    .post({ body: { message: "Resource action at top level.", urgent: true } });
  expectAnswer(response, "204", undefined);
});

// The following may run long; this service is done at once, and answers with what there is then.
scenario("Azure_ResourceManager_Resources_TopLevel_createOrReplace", async (context) => {
  const response = await routeTo(context).put({
    body: { location: "eastus", properties: { description: "valid" } },
  });
  expectAnswer(response, "200", topLevel("valid"));
});

// The spec's text leaves the location out, its type does not: a tracked resource has one.
scenario("Azure_ResourceManager_Resources_TopLevel_update", async (context) => {
  const response = await routeTo(context).patch({
    body: { location: "eastus", properties: { description: "valid2" } },
  });
  expectAnswer(response, "200", topLevel("valid2"));
});

scenario("Azure_ResourceManager_Resources_TopLevel_delete", async (context) => {
  expectAnswer(await routeTo(context).delete(), "204", undefined);
});
