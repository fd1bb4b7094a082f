import { expectItems } from "#expectations";
import { scenario } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/operation-templates";

scenario("Azure_ResourceManager_OperationTemplates_ListAvailableOperations", async ({ secure }) => {
  const { endpoint, options, credential } = secure;
  const client = createClient(credential, { ...options, endpoint });
  const response = await client
    .path("/providers/Azure.ResourceManager.OperationTemplates/operations")
    .get();
  if (isUnexpected(response)) throw new Error(response.body.error?.message);
  await expectItems(response, paginate(client, response), [
    {
      name: "Microsoft.Compute/virtualMachines/write",
      isDataAction: false,
      display: {
        provider: "Microsoft Compute",
        resource: "Virtual Machines",
        operation: "Create or Update Virtual Machine.",
        description: "Add or modify virtual machines.",
      },
      origin: "user,system",
      actionType: "Internal",
    },
  ]);
});
