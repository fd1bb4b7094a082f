import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-location/move-to-root-client";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_ClientLocation_MoveToRootClient_ResourceOperations",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-location/move-to-root-client/resource")
        .get(),
    );
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-location/move-to-root-client/health")
        .get(),
    );
  },
);
