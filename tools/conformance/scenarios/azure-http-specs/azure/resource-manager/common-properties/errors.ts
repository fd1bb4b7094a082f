import { expect } from "chai";
import { expectError } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
} from "#clients/azure-http-specs/azure/resource-manager/common-properties";
import { resourceGroupName, subscriptionId } from "../resource-system-data.ts";

const routeTo = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint }).path(
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Azure.ResourceManager.CommonProperties/confidentialResources/{confidentialResourceName}",
    subscriptionId,
    resourceGroupName,
    "confidential",
  );

scenario("Azure_ResourceManager_CommonProperties_Error_getForPredefinedError", async (context) => {
  const response = await routeTo(context).get();
  if (!isUnexpected(response)) throw new Error("A missing resource passed for an answer.");
  expectError(response, "404", {
    error: {
      code: "ResourceNotFound",
      message:
        "The Resource 'Azure.ResourceManager.CommonProperties/confidentialResources/confidential' under resource group 'test-rg' was not found.",
    },
  });
  expect(response.body.error?.code).to.equal("ResourceNotFound");
});

scenario(
  "Azure_ResourceManager_CommonProperties_Error_createForUserDefinedError",
  async (context) => {
    const response = await routeTo(context).put({
      body: { location: "eastus", properties: { username: "00" } },
    });
    if (!isUnexpected(response)) throw new Error("A bad user name passed for an answer.");
    expectError(response, "400", {
      error: {
        code: "BadRequest",
        message: "Username should not contain only numbers.",
        innererror: { exceptiontype: "general" },
      },
    });
    // The service's own error type, and not ARM's, has an inner error.
    expect(response.body.error?.innererror?.exceptiontype).to.equal("general");
  },
);
