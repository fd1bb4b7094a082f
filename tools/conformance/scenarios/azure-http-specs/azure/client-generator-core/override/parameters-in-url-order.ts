import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/override";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_Override_ReorderParameters_reorder", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/override/reorder/{param2}/{param1}", "param2", "param1")
      .get(),
  );
});

scenario("Azure_ClientGenerator_Core_Override_GroupParameters_group", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/azure/client-generator-core/override/group")
      .get({ queryParameters: { param1: "param1", param2: "param2" } }),
  );
});

scenario(
  "Azure_ClientGenerator_Core_Override_RequireOptionalParameter_requireOptional",
  async (context) => {
    expectNoContent(
      await connect(context)
        .path(
          "/azure/client-generator-core/override/require-optional/{param1}/{param2}",
          "param1",
          "param2",
        )
        .get(),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_Override_RemoveOptionalParameter_removeOptional",
  async (context) => {
    expectNoContent(
      await connect(context)
        .path("/azure/client-generator-core/override/remove-optional/{param1}", "param1")
        .get({ queryParameters: { param2: "param2" } }),
    );
  },
);
