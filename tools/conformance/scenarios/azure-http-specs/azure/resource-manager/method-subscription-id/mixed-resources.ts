import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/method-subscription-id";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";
import { systemData } from "./system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const routeInSubscription = (context: ScenarioContext) =>
  connect(context).path(
    "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.MethodSubscriptionId/subscriptionResources/{subscriptionResourceName}",
    subscriptionId,
    "sub-resource",
  );

const routeInGroup = (context: ScenarioContext) =>
  connect(context).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.MethodSubscriptionId/resourceGroupResources/{resourceGroupResourceName}",
    subscriptionId,
    resourceGroupName,
    "rg-resource",
  );

const inSubscription = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Azure.ResourceManager.MethodSubscriptionId/subscriptionResources/sub-resource",
  name: "sub-resource",
  type: "Azure.ResourceManager.MethodSubscriptionId/subscriptionResources",
  properties: { provisioningState: "Succeeded", subscriptionSetting: "test-sub-setting" },
  systemData,
};

const inGroup = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.MethodSubscriptionId/resourceGroupResources/rg-resource",
  name: "rg-resource",
  type: "Azure.ResourceManager.MethodSubscriptionId/resourceGroupResources",
  location: "eastus",
  properties: { provisioningState: "Succeeded", resourceGroupSetting: "test-setting" },
  systemData,
};

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_MixedSubscriptionPlacement_SubscriptionResourceOperations_get",
  async (context) => {
    expectAnswer(await routeInSubscription(context).get(), "200", inSubscription);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_MixedSubscriptionPlacement_SubscriptionResourceOperations_put",
  async (context) => {
    const response = await routeInSubscription(context).put({
      body: { properties: { subscriptionSetting: "test-sub-setting" } },
    });
    expectAnswer(response, "200", inSubscription);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_MixedSubscriptionPlacement_SubscriptionResourceOperations_delete",
  async (context) => {
    expectAnswer(await routeInSubscription(context).delete(), "204", undefined);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_MixedSubscriptionPlacement_ResourceGroupResourceOperations_get",
  async (context) => {
    expectAnswer(await routeInGroup(context).get(), "200", inGroup);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_MixedSubscriptionPlacement_ResourceGroupResourceOperations_put",
  async (context) => {
    const response = await routeInGroup(context).put({
      body: { location: "eastus", properties: { resourceGroupSetting: "test-setting" } },
    });
    expectAnswer(response, "200", inGroup);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_MixedSubscriptionPlacement_ResourceGroupResourceOperations_delete",
  async (context) => {
    expectAnswer(await routeInGroup(context).delete(), "204", undefined);
  },
);
