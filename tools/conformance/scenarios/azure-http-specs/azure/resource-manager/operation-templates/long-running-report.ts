import { expect } from "chai";
import { scenario } from "#harness";
import createClient, {
  getLongRunningPoller,
  isUnexpected,
} from "#clients/azure-http-specs/azure/resource-manager/operation-templates";
import { systemData } from "../resource-system-data.ts";

scenario("Azure_ResourceManager_OperationTemplates_Lro_getLro", async ({ secure }) => {
  const { endpoint, options, credential } = secure;
  const client = createClient(credential, { ...options, endpoint });
  const started = await client
    .path(
      "/{scope}/providers/Azure.ResourceManager.OperationTemplates/costReports/{operationId}",
      {
        value: "subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg",
        allowReserved: true,
      },
      "report1",
    )
    .get();
  expect(started.status).to.equal("202");

  const poller = await getLongRunningPoller(client, started, { intervalInMs: 1 });
  const ended = await poller.pollUntilDone();
  if (isUnexpected(ended)) throw new Error(ended.body.error?.message);
  expect(ended.status).to.equal("200");
  expect(ended.body).to.deep.equal({
    id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test-rg/providers/Azure.ResourceManager.OperationTemplates/costReports/report1",
    name: "report1",
    type: "Azure.ResourceManager.OperationTemplates/costReports",
    properties: {
      downloadUrl: "https://storage.blob.core.windows.net/reports/report1.csv",
      provisioningState: "Succeeded",
    },
    systemData,
  });
});
