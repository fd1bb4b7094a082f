import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-location/move-method-parameter-to-client";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_ClientLocation_MoveMethodParameterToClient_BlobOperations",
  async (context) => {
    expectBody(
      await connect(context)
        .path("/azure/client-generator-core/client-location/move-method-parameter-to-client/blob")
        .get({
          queryParameters: {
            storageAccount: "testaccount",
            container: "testcontainer",
            blob: "testblob.txt",
          },
        }),
      { id: "blob-001", name: "testblob.txt", size: 1024, path: "/testcontainer/testblob.txt" },
    );
  },
);
