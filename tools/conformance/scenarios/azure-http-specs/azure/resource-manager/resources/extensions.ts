import { expect } from "chai";
import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/resource-manager/resources";
import { systemData } from "../resource-system-data.ts";

const connect = ({ secure: { endpoint, options, credential } }: ScenarioContext) =>
  createClient(credential, { ...options, endpoint });

const onResource =
  "/{resourceUri}/providers/Azure.ResourceManager.Resources/extensionsResources/{extensionsResourceName}";
const onScope = "/{resourceUri}/providers/Azure.ResourceManager.Resources/extensionsResources";

const subscription = "subscriptions/00000000-0000-0000-0000-000000000000";
const resourceGroup = `${subscription}/resourceGroups/test-rg`;
const topLevel = `${resourceGroup}/providers/Azure.ResourceManager.Resources/topLevelTrackedResources/top`;

/**
 * The four kinds of things that an extension resource extends. The tenant has no name, and a URL
 * drops a dot segment (RFC 3986, section 5.2.4), whereas an empty one would stay a second slash.
 */
const tenant = ".";
const scopes = [tenant, subscription, resourceGroup, topLevel];

/** A slash is part of a scope, so it may not be escaped. */
const reserved = (value: string) => ({ value, allowReserved: true as const });

const extensionOf = (scope: string, description: string) => ({
  id: `${scope === tenant ? "" : `/${scope}`}/providers/Azure.ResourceManager.Resources/extensionsResources/extension`,
  name: "extension",
  type: "Azure.ResourceManager.Resources/extensionsResources",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

scenario("Azure_ResourceManager_Resources_ExtensionsResources_get", async (context) => {
  for (const scope of scopes) {
    const route = connect(context).path(onResource, reserved(scope), "extension");
    const response = await route.get();
    expect(isUnexpected(response)).to.equal(false);
    expectAnswer(response, "200", extensionOf(scope, "valid"));
  }
});

scenario("Azure_ResourceManager_Resources_ExtensionsResources_createOrUpdate", async (context) => {
  for (const scope of scopes) {
    const route = connect(context).path(onResource, reserved(scope), "extension");
    const response = await route.put({ body: { properties: { description: "valid" } } });
    expectAnswer(response, "200", extensionOf(scope, "valid"));
  }
});

scenario("Azure_ResourceManager_Resources_ExtensionsResources_update", async (context) => {
  for (const scope of scopes) {
    const route = connect(context).path(onResource, reserved(scope), "extension");
    const response = await route.patch({ body: { properties: { description: "valid2" } } });
    expectAnswer(response, "200", extensionOf(scope, "valid2"));
  }
});

scenario("Azure_ResourceManager_Resources_ExtensionsResources_delete", async (context) => {
  for (const scope of scopes) {
    const route = connect(context).path(onResource, reserved(scope), "extension");
    expectAnswer(await route.delete(), "204", undefined);
  }
});

scenario("Azure_ResourceManager_Resources_ExtensionsResources_listByScope", async (context) => {
  for (const scope of scopes) {
    const client = connect(context);
    const response = await client.path(onScope, reserved(scope)).get();
    if (isUnexpected(response)) throw new Error(`The list of ${scope} answered an error.`);
    await expectItems(response, paginate(client, response), [extensionOf(scope, "valid")]);
  }
});
