import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/method-subscription-id";
import { subscriptionId } from "../resource-system-data.ts";
import { systemData } from "./system-data.ts";

// Each route takes the subscription, wherever the spec puts the parameter in the other languages.
const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const routeToFirst = (context: ScenarioContext) =>
  connect(context).path(
    "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.MethodSubscriptionId/subscriptionResource1s/{subscriptionResource1Name}",
    subscriptionId,
    "sub-resource-1",
  );

const routeToSecond = (context: ScenarioContext) =>
  connect(context).path(
    "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.MethodSubscriptionId/subscriptionResource2s/{subscriptionResource2Name}",
    subscriptionId,
    "sub-resource-2",
  );

const first = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Azure.ResourceManager.MethodSubscriptionId/subscriptionResource1s/sub-resource-1",
  name: "sub-resource-1",
  type: "Azure.ResourceManager.MethodSubscriptionId/subscriptionResource1s",
  properties: { provisioningState: "Succeeded", description: "Valid subscription resource 1" },
  systemData,
};

const second = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Azure.ResourceManager.MethodSubscriptionId/subscriptionResource2s/sub-resource-2",
  name: "sub-resource-2",
  type: "Azure.ResourceManager.MethodSubscriptionId/subscriptionResource2s",
  properties: { provisioningState: "Succeeded", configValue: "test-config" },
  systemData,
};

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_TwoSubscriptionResourcesMethodLevel_SubscriptionResource1Operations_get",
  async (context) => {
    expectAnswer(await routeToFirst(context).get(), "200", first);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_TwoSubscriptionResourcesMethodLevel_SubscriptionResource1Operations_put",
  async (context) => {
    const response = await routeToFirst(context).put({
      body: { properties: { description: "Valid subscription resource 1" } },
    });
    expectAnswer(response, "200", first);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_TwoSubscriptionResourcesMethodLevel_SubscriptionResource1Operations_delete",
  async (context) => {
    expectAnswer(await routeToFirst(context).delete(), "204", undefined);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_TwoSubscriptionResourcesMethodLevel_SubscriptionResource2Operations_get",
  async (context) => {
    expectAnswer(await routeToSecond(context).get(), "200", second);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_TwoSubscriptionResourcesMethodLevel_SubscriptionResource2Operations_put",
  async (context) => {
    const response = await routeToSecond(context).put({
      body: { properties: { configValue: "test-config" } },
    });
    expectAnswer(response, "200", second);
  },
);

scenario(
  "Azure_ResourceManager_MethodSubscriptionId_TwoSubscriptionResourcesMethodLevel_SubscriptionResource2Operations_delete",
  async (context) => {
    expectAnswer(await routeToSecond(context).delete(), "204", undefined);
  },
);
