import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createNewClient from "#clients/azure-http-specs/resiliency/srv-driven";
import createOldClient from "#clients/azure-http-specs/resiliency/srv-driven-old";

/** The client of the first spec, on the first and on the second deployment of the service. */
function createOldClients({ endpoint, options }: ScenarioContext) {
  return ["v1", "v2"].map((deployment) => createOldClient(endpoint, deployment, options));
}

/** The client of the second spec on the second deployment, by one api-version. */
function createNew({ endpoint, options }: ScenarioContext, apiVersion: string) {
  return createNewClient(endpoint, "v2", { ...options, apiVersion });
}

scenario("Resiliency_ServiceDriven_AddOptionalParam_fromNone", async (context) => {
  const path = "/add-optional-param/from-none";
  for (const client of createOldClients(context)) expectNoContent(await client.path(path).head());
  expectNoContent(await createNew(context, "v1").path(path).head());
  const grown = await createNew(context, "v2")
    .path(path)
    .head({ queryParameters: { "new-parameter": "new" } });
  expectNoContent(grown);
});

scenario("Resiliency_ServiceDriven_AddOptionalParam_fromOneRequired", async (context) => {
  const path = "/add-optional-param/from-one-required";
  const queryParameters = { parameter: "required" };
  for (const client of createOldClients(context)) {
    expectNoContent(await client.path(path).get({ queryParameters }));
  }
  expectNoContent(await createNew(context, "v1").path(path).get({ queryParameters }));
  const grown = await createNew(context, "v2")
    .path(path)
    .get({ queryParameters: { ...queryParameters, "new-parameter": "new" } });
  expectNoContent(grown);
});

scenario("Resiliency_ServiceDriven_AddOptionalParam_fromOneOptional", async (context) => {
  const path = "/add-optional-param/from-one-optional";
  const queryParameters = { parameter: "optional" };
  for (const client of createOldClients(context)) {
    expectNoContent(await client.path(path).get({ queryParameters }));
  }
  expectNoContent(await createNew(context, "v1").path(path).get({ queryParameters }));
  const grown = await createNew(context, "v2")
    .path(path)
    .get({ queryParameters: { ...queryParameters, "new-parameter": "new" } });
  expectNoContent(grown);
});

scenario("Resiliency_ServiceDriven_addOperation", async (context) => {
  expectNoContent(await createNew(context, "v2").path("/add-operation").delete());
});
