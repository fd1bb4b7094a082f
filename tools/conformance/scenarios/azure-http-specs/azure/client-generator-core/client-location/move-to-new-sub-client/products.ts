import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-location/move-to-new-sub-client";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_ClientLocation_MoveToNewSubClient_ProductOperations",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-location/move-to-new-sub-client/products")
        .get(),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-location/move-to-new-sub-client/products/archive",
        )
        .post(),
    );
  },
);
