import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-initialization/individually";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyClient_IndividuallyNestedWithPath",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually/{blobName}/with-query",
          "test-blob",
        )
        .get({ queryParameters: { format: "text" } }),
    );
    expectBody(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually/{blobName}/get-standalone",
          "test-blob",
        )
        .get(),
      {
        name: "test-blob",
        size: 1024,
        contentType: "application/octet-stream",
        createdOn: "2023-01-01T12:00:00Z",
      },
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually/{blobName}",
          "test-blob",
        )
        .delete(),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyClient_IndividuallyNestedWithQuery",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-query/with-query",
        )
        .get({ queryParameters: { blobName: "test-blob", format: "text" } }),
    );
    expectBody(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-query/get-standalone",
        )
        .get({ queryParameters: { blobName: "test-blob" } }),
      {
        name: "test-blob",
        size: 1024,
        contentType: "application/octet-stream",
        createdOn: "2023-01-01T12:00:00Z",
      },
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-query/delete-resource",
        )
        .delete({ queryParameters: { blobName: "test-blob" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyClient_IndividuallyNestedWithHeader",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-header/with-query",
        )
        .get({ headers: { name: "test-name-value" }, queryParameters: { format: "text" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-header/get-standalone",
        )
        .get({ headers: { name: "test-name-value" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-header/delete-standalone",
        )
        .delete({ headers: { name: "test-name-value" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyClient_IndividuallyNestedWithMultiple",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-multiple/with-query",
        )
        .get({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west", format: "text" },
        }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-multiple/get-standalone",
        )
        .get({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-multiple/delete-standalone",
        )
        .delete({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyClient_IndividuallyNestedWithMixed",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-mixed/with-query",
        )
        .get({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west", format: "text" },
        }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-mixed/get-standalone",
        )
        .get({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-mixed/delete-standalone",
        )
        .delete({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyClient_IndividuallyNestedWithParamAlias",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-param-alias/{blob}/with-aliased-name",
          "sample-blob",
        )
        .get(),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually/nested-default-individually-param-alias/{blobName}/with-original-name",
          "sample-blob",
        )
        .get(),
    );
  },
);
