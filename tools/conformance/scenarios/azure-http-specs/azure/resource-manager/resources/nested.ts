import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/resources";
import { resourceGroupName, subscriptionId, systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const underTopLevel =
  "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.Resources/topLevelTrackedResources/{topLevelTrackedResourceName}/nestedProxyResources";

const routeTo = (context: ScenarioContext) =>
  connect(context).path(
    `${underTopLevel}/{nextedProxyResourceName}`,
    subscriptionId,
    resourceGroupName,
    "top",
    "nested",
  );

const nested = (description: string) => ({
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.Resources/topLevelTrackedResources/top/nestedProxyResources/nested",
  name: "nested",
  // The spec's text says "nested"; the service gives the resource's full type, as ARM does.
  type: "Azure.ResourceManager.Resources/topLevelTrackedResources/top/nestedProxyResources",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

scenario("Azure_ResourceManager_Resources_Nested_get", async (context) => {
  expectAnswer(await routeTo(context).get(), "200", nested("valid"));
});

scenario(
  "Azure_ResourceManager_Resources_Nested_listByTopLevelTrackedResource",
  async (context) => {
    const client = connect(context);
    const response = await client
      .path(underTopLevel, subscriptionId, resourceGroupName, "top")
      .get();
    if (isUnexpected(response)) throw new Error(response.body.error?.message);
    await expectItems(response, paginate(client, response), [nested("valid")]);
  },
);

// The following may run long; this service is done at once, and answers with what there is then.
scenario("Azure_ResourceManager_Resources_Nested_createOrReplace", async (context) => {
  const response = await routeTo(context).put({ body: { properties: { description: "valid" } } });
  expectAnswer(response, "200", nested("valid"));
});

scenario("Azure_ResourceManager_Resources_Nested_update", async (context) => {
  const response = await routeTo(context).patch({
    body: { properties: { description: "valid2" } },
  });
  expectAnswer(response, "200", nested("valid2"));
});

scenario("Azure_ResourceManager_Resources_Nested_delete", async (context) => {
  expectAnswer(await routeTo(context).delete(), "204", undefined);
});
