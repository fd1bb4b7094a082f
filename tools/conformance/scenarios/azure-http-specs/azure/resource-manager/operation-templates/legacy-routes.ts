import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/operation-templates";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const configuration = (configValue: string) => ({
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.OperationTemplates/configurations/default",
  name: "default",
  type: "Azure.ResourceManager.OperationTemplates/configurations",
  location: "eastus",
  properties: { configValue, provisioningState: "Succeeded" },
});

scenario("Azure_ResourceManager_OperationTemplates_Legacy_routedGet", async (context) => {
  const response = await connect(context)
    .path(
      "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/configurations/{name}/diagnostics/{diagnosticName}",
      subscriptionId,
      resourceGroupName,
      "default",
      "memory",
    )
    .get();
  expectAnswer(response, "200", { name: "memory", status: "healthy" });
});

scenario(
  "Azure_ResourceManager_OperationTemplates_Legacy_createOrReplaceOptionalBody",
  async (context) => {
    const route = connect(context).path(
      "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/configurations/{configurationName}",
      subscriptionId,
      resourceGroupName,
      "default",
    );
    const withBody = await route.put({
      body: { location: "eastus", properties: { configValue: "custom-value" } },
    });
    expectAnswer(withBody, "200", configuration("custom-value"));
    expectAnswer(await route.put(), "200", configuration("default-value"));
  },
);
