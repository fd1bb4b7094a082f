import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/service-group";
import { systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const inServiceGroup =
  "/providers/Microsoft.Management/serviceGroups/{serviceGroupId}/providers/Microsoft.ServiceGroupExtension/serviceGroupExtensionResources";

const routeTo = (context: ScenarioContext) =>
  connect(context).path(
    `${inServiceGroup}/{serviceGroupExtensionResourceName}`,
    "test-sg",
    "resource",
  );

const resource = (description: string) => ({
  id: "/providers/Microsoft.Management/serviceGroups/test-sg/providers/Microsoft.ServiceGroupExtension/serviceGroupExtensionResources/resource",
  name: "resource",
  type: "Microsoft.ServiceGroupExtension/serviceGroupExtensionResources",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

scenario(
  "Azure_ResourceManager_ServiceGroupExtension_ServiceGroupExtensionResources_get",
  async (context) => {
    expectAnswer(await routeTo(context).get(), "200", resource("valid"));
  },
);

scenario(
  "Azure_ResourceManager_ServiceGroupExtension_ServiceGroupExtensionResources_createOrUpdate",
  async (context) => {
    const response = await routeTo(context).put({ body: { properties: { description: "valid" } } });
    expectAnswer(response, "200", resource("valid"));
  },
);

scenario(
  "Azure_ResourceManager_ServiceGroupExtension_ServiceGroupExtensionResources_update",
  async (context) => {
    const response = await routeTo(context).patch({
      body: { properties: { description: "valid2" } },
    });
    expectAnswer(response, "200", resource("valid2"));
  },
);

scenario(
  "Azure_ResourceManager_ServiceGroupExtension_ServiceGroupExtensionResources_delete",
  async (context) => {
    expectAnswer(await routeTo(context).delete(), "204", undefined);
  },
);

scenario(
  "Azure_ResourceManager_ServiceGroupExtension_ServiceGroupExtensionResources_listByServiceGroup",
  async (context) => {
    const client = connect(context);
    const response = await client.path(inServiceGroup, "test-sg").get();
    if (isUnexpected(response)) throw new Error(response.body.error?.message);
    await expectItems(response, paginate(client, response), [resource("valid")]);
  },
);
