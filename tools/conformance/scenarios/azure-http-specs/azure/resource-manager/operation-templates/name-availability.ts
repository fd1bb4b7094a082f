import { expectAnswer } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/resource-manager/operation-templates";
import { subscriptionId } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const question = { name: "checkName", type: "Microsoft.Web/site" };
const taken = {
  nameAvailable: false,
  reason: "AlreadyExists",
  message: "Hostname 'checkName' already exists. Please select a different name.",
};

scenario(
  "Azure_ResourceManager_OperationTemplates_CheckNameAvailability_checkGlobal",
  async (context) => {
    const response = await connect(context)
      .path(
        "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.OperationTemplates/checkNameAvailability",
        subscriptionId,
      )
      .post({ body: question });
    expectAnswer(response, "200", taken);
  },
);

scenario(
  "Azure_ResourceManager_OperationTemplates_CheckNameAvailability_checkLocal",
  async (context) => {
    const response = await connect(context)
      .path(
        "/subscriptions/{subscriptionId}/providers/Azure.ResourceManager.OperationTemplates/locations/{location}/checkNameAvailability",
        subscriptionId,
        "westus",
      )
      .post({ body: question });
    expectAnswer(response, "200", taken);
  },
);
