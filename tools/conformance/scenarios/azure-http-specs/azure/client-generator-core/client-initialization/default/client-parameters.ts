import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-initialization/default";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_DefaultClient_HeaderParam",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-initialization/default/header-param/with-query")
        .get({ headers: { name: "test-name-value" }, queryParameters: { id: "test-id" } }),
    );
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-initialization/default/header-param/with-body")
        .post({ headers: { name: "test-name-value" }, body: { name: "test-name" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_DefaultClient_MultipleParams",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/default/multiple-params/with-query",
        )
        .get({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west", id: "test-id" },
        }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/default/multiple-params/with-body",
        )
        .post({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west" },
          body: { name: "test-name" },
        }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_DefaultClient_MixedParams",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-initialization/default/mixed-params/with-query")
        .get({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west", id: "test-id" },
        }),
    );
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-initialization/default/mixed-params/with-body")
        .post({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west" },
          body: { name: "test-name" },
        }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_DefaultClient_PathParam",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/default/path/{blobName}/with-query",
          "sample-blob",
        )
        .get({ queryParameters: { format: "text" } }),
    );
    expectBody(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/default/path/{blobName}/get-standalone",
          "sample-blob",
        )
        .get(),
      {
        name: "sample-blob",
        size: 42,
        contentType: "text/plain",
        createdOn: "2025-04-01T12:00:00Z",
      },
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/default/path/{blobName}",
          "sample-blob",
        )
        .delete(),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_DefaultClient_ParamAlias",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/default/param-alias/{blob}/with-aliased-name",
          "sample-blob",
        )
        .get(),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/default/param-alias/{blobName}/with-original-name",
          "sample-blob",
        )
        .get(),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_DefaultClient_QueryParam",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-initialization/default/query/with-query")
        .get({ queryParameters: { blobName: "test-blob", format: "text" } }),
    );
    expectBody(
      await client
        .path("/azure/client-generator-core/client-initialization/default/query/get-standalone")
        .get({ queryParameters: { blobName: "test-blob" } }),
      { name: "test-blob", size: 42, contentType: "text/plain", createdOn: "2025-04-01T12:00:00Z" },
    );
    expectNoContent(
      await client
        .path("/azure/client-generator-core/client-initialization/default/query/delete-resource")
        .delete({ queryParameters: { blobName: "test-blob" } }),
    );
  },
);
