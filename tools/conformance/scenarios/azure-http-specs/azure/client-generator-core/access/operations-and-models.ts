import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/access";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_Access_PublicOperation", async (context) => {
  const client = connect(context);
  expectBody(
    await client
      .path("/azure/client-generator-core/access/publicOperation/noDecoratorInPublic")
      .get({ queryParameters: { name: "sample" } }),
    { name: "sample" },
  );
  expectBody(
    await client
      .path("/azure/client-generator-core/access/publicOperation/publicDecoratorInPublic")
      .get({ queryParameters: { name: "sample" } }),
    { name: "sample" },
  );
});

scenario("Azure_ClientGenerator_Core_Access_InternalOperation", async (context) => {
  const client = connect(context);
  expectBody(
    await client
      .path("/azure/client-generator-core/access/internalOperation/noDecoratorInInternal")
      .get({ queryParameters: { name: "sample" } }),
    { name: "sample" },
  );
  expectBody(
    await client
      .path("/azure/client-generator-core/access/internalOperation/internalDecoratorInInternal")
      .get({ queryParameters: { name: "sample" } }),
    { name: "sample" },
  );
  expectBody(
    await client
      .path("/azure/client-generator-core/access/internalOperation/publicDecoratorInInternal")
      .get({ queryParameters: { name: "sample" } }),
    { name: "sample" },
  );
});

scenario("Azure_ClientGenerator_Core_Access_SharedModelInOperation", async (context) => {
  const client = connect(context);
  expectBody(
    await client
      .path("/azure/client-generator-core/access/sharedModelInOperation/public")
      .get({ queryParameters: { name: "sample" } }),
    { name: "sample" },
  );
  expectBody(
    await client
      .path("/azure/client-generator-core/access/sharedModelInOperation/internal")
      .get({ queryParameters: { name: "sample" } }),
    { name: "sample" },
  );
});

scenario("Azure_ClientGenerator_Core_Access_RelativeModelInOperation", async (context) => {
  const client = connect(context);
  expectBody(
    await client
      .path("/azure/client-generator-core/access/relativeModelInOperation/operation")
      .get({ queryParameters: { name: "Madge" } }),
    { name: "Madge", inner: { name: "Madge" } },
  );
  expectBody(
    await client
      .path("/azure/client-generator-core/access/relativeModelInOperation/discriminator")
      .get({ queryParameters: { kind: "real" } }),
    { name: "Madge", kind: "real" },
  );
});
