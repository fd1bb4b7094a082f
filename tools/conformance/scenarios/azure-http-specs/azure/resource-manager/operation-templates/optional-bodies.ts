import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/operation-templates";
import { resourceGroupName, subscriptionId, systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const routeToWidget = (context: ScenarioContext) =>
  connect(context).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/widgets/{widgetName}",
    subscriptionId,
    resourceGroupName,
    "widget1",
  );

const widget = (name: string, description: string) => ({
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.OperationTemplates/widgets/widget1",
  name: "widget1",
  type: "Azure.ResourceManager.OperationTemplates/widgets",
  location: "eastus",
  properties: { name, description, provisioningState: "Succeeded" },
  systemData,
});

scenario("Azure_ResourceManager_OperationTemplates_OptionalBody_get", async (context) => {
  const response = await routeToWidget(context).get();
  expectAnswer(response, "200", widget("widget1", "A test widget"));
});

scenario("Azure_ResourceManager_OperationTemplates_OptionalBody_post", async (context) => {
  const route = connect(context).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.OperationTemplates/widgets/{widgetName}/post",
    subscriptionId,
    resourceGroupName,
    "widget1",
  );
  expectAnswer(await route.post(), "200", { result: "Action completed successfully" });
  const withBody = await route.post({
    body: { actionType: "perform", parameters: "test-parameters" },
  });
  expectAnswer(withBody, "200", { result: "Action completed successfully with parameters" });
});

scenario("Azure_ResourceManager_OperationTemplates_OptionalBody_providerPost", async (context) => {
  const route = connect(context).path(
    "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.OperationTemplates/providerPost",
    subscriptionId,
  );
  expectAnswer(await route.post(), "200", {
    totalAllowed: 50,
    status: "Changed to default allowance",
  });
  const withBody = await route.post({ body: { totalAllowed: 100, reason: "Increased demand" } });
  expectAnswer(withBody, "200", { totalAllowed: 100, status: "Changed to requested allowance" });
});

// The spec's text leaves the location out, its type does not: a tracked resource has one.
scenario("Azure_ResourceManager_OperationTemplates_OptionalBody_patch", async (context) => {
  const route = routeToWidget(context);
  expectAnswer(await route.patch(), "200", widget("widget1", "A test widget"));
  const withBody = await route.patch({
    body: {
      location: "eastus",
      properties: { name: "updated-widget", description: "Updated description" },
    },
  });
  expectAnswer(withBody, "200", widget("updated-widget", "Updated description"));
});
