import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-location/move-to-existing-sub-client";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_ClientLocation_MoveToExistingSubClient_UserOperations",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-location/move-to-existing-sub-client/user")
        .get(),
    );
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-location/move-to-existing-sub-client/user")
        .delete(),
    );
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-location/move-to-existing-sub-client/admin")
        .get(),
    );
  },
);
