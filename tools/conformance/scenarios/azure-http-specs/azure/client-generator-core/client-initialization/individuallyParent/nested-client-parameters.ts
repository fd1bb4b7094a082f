import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-initialization/individuallyParent";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithPathClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent/{blobName}/with-query",
          "test-blob",
        )
        .get({ queryParameters: { format: "text" } }),
    );
    expectBody(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent/{blobName}/get-standalone",
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
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent/{blobName}",
          "test-blob",
        )
        .delete(),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithQueryClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-query/with-query",
        )
        .get({ queryParameters: { blobName: "test-blob", format: "text" } }),
    );
    expectBody(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-query/get-standalone",
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
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-query/delete-resource",
        )
        .delete({ queryParameters: { blobName: "test-blob" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithHeaderClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-header/with-query",
        )
        .get({ headers: { name: "test-name-value" }, queryParameters: { format: "text" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-header/get-standalone",
        )
        .get({ headers: { name: "test-name-value" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-header/delete-standalone",
        )
        .delete({ headers: { name: "test-name-value" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithMultipleClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-multiple/with-query",
        )
        .get({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west", format: "text" },
        }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-multiple/get-standalone",
        )
        .get({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-multiple/delete-standalone",
        )
        .delete({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithMixedClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-mixed/with-query",
        )
        .get({
          headers: { name: "test-name-value" },
          queryParameters: { region: "us-west", format: "text" },
        }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-mixed/get-standalone",
        )
        .get({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-mixed/delete-standalone",
        )
        .delete({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithParamAliasClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-param-alias/{blob}/with-aliased-name",
          "sample-blob",
        )
        .get(),
    );
    expectNoContent(
      await client
        .path(
          "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent-param-alias/{blobName}/with-original-name",
          "sample-blob",
        )
        .get(),
    );
  },
);
