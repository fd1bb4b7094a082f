import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/management-group";
import { systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const inManagementGroup =
  "/providers/Microsoft.Management/managementGroups/{managementGroupId}/providers/Microsoft.ManagementGroupChild/managementGroupChildResources";

const routeTo = (context: ScenarioContext) =>
  connect(context).path(
    `${inManagementGroup}/{managementGroupChildResourceName}`,
    "test-mg",
    "resource",
  );

const resource = (description: string) => ({
  id: "/providers/Microsoft.Management/managementGroups/test-mg/providers/Microsoft.ManagementGroupChild/managementGroupChildResources/resource",
  name: "resource",
  type: "Microsoft.ManagementGroupChild/managementGroupChildResources",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

scenario(
  "Azure_ResourceManager_ManagementGroup_ManagementGroupChildResources_get",
  async (context) => {
    expectAnswer(await routeTo(context).get(), "200", resource("valid"));
  },
);

scenario(
  "Azure_ResourceManager_ManagementGroup_ManagementGroupChildResources_createOrUpdate",
  async (context) => {
    const response = await routeTo(context).put({ body: { properties: { description: "valid" } } });
    expectAnswer(response, "200", resource("valid"));
  },
);

scenario(
  "Azure_ResourceManager_ManagementGroup_ManagementGroupChildResources_update",
  async (context) => {
    const response = await routeTo(context).patch({
      body: { properties: { description: "valid2" } },
    });
    expectAnswer(response, "200", resource("valid2"));
  },
);

scenario(
  "Azure_ResourceManager_ManagementGroup_ManagementGroupChildResources_delete",
  async (context) => {
    expectAnswer(await routeTo(context).delete(), "204", undefined);
  },
);

scenario(
  "Azure_ResourceManager_ManagementGroup_ManagementGroupChildResources_listByManagementGroup",
  async (context) => {
    const client = connect(context);
    const response = await client.path(inManagementGroup, "test-mg").get();
    if (isUnexpected(response)) throw new Error(response.body.error?.message);
    await expectItems(response, paginate(client, response), [resource("valid")]);
  },
);
