import { expectItems } from "#expectations";
import { scenario } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/method-subscription-id";

scenario("Azure_ResourceManager_MethodSubscriptionId_Operations", async ({ secure }) => {
  const { endpoint, options, credential } = secure;
  const client = createClient(credential, { ...options, endpoint });
  const response = await client
    .path("/providers/Azure.ResourceManager.MethodSubscriptionId/operations")
    .get();
  if (isUnexpected(response)) throw new Error(response.body.error?.message);
  await expectItems(response, paginate(client, response), [
    {
      name: "Azure.ResourceManager.MethodSubscriptionId/services/read",
      isDataAction: false,
      display: {
        provider: "Azure.ResourceManager.MethodSubscriptionId",
        resource: "services",
        operation: "Lists services",
        description: "Lists registered services",
      },
    },
  ]);
});
