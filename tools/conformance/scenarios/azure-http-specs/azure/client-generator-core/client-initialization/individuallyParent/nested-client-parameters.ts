import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/client-initialization/individuallyParent";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

const nested =
  "/azure/client-generator-core/client-initialization/individually-parent/nested-default-individually-parent";
const blob = {
  name: "test-blob",
  size: 1024,
  contentType: "application/octet-stream",
  createdOn: "2023-01-01T12:00:00Z",
};

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithPathClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(`${nested}/{blobName}/with-query`, "test-blob")
        .get({ queryParameters: { format: "text" } }),
    );
    expectBody(await client.path(`${nested}/{blobName}/get-standalone`, "test-blob").get(), blob);
    expectNoContent(await client.path(`${nested}/{blobName}`, "test-blob").delete());
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithQueryClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client
        .path(`${nested}-query/with-query`)
        .get({ queryParameters: { blobName: "test-blob", format: "text" } }),
    );
    expectBody(
      await client
        .path(`${nested}-query/get-standalone`)
        .get({ queryParameters: { blobName: "test-blob" } }),
      blob,
    );
    expectNoContent(
      await client
        .path(`${nested}-query/delete-resource`)
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
        .path(`${nested}-header/with-query`)
        .get({ headers: { name: "test-name-value" }, queryParameters: { format: "text" } }),
    );
    expectNoContent(
      await client
        .path(`${nested}-header/get-standalone`)
        .get({ headers: { name: "test-name-value" } }),
    );
    expectNoContent(
      await client
        .path(`${nested}-header/delete-standalone`)
        .delete({ headers: { name: "test-name-value" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithMultipleClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client.path(`${nested}-multiple/with-query`).get({
        headers: { name: "test-name-value" },
        queryParameters: { region: "us-west", format: "text" },
      }),
    );
    expectNoContent(
      await client
        .path(`${nested}-multiple/get-standalone`)
        .get({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
    expectNoContent(
      await client
        .path(`${nested}-multiple/delete-standalone`)
        .delete({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithMixedClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client.path(`${nested}-mixed/with-query`).get({
        headers: { name: "test-name-value" },
        queryParameters: { region: "us-west", format: "text" },
      }),
    );
    expectNoContent(
      await client
        .path(`${nested}-mixed/get-standalone`)
        .get({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
    expectNoContent(
      await client
        .path(`${nested}-mixed/delete-standalone`)
        .delete({ headers: { name: "test-name-value" }, queryParameters: { region: "us-west" } }),
    );
  },
);

scenario(
  "Azure_ClientGenerator_Core_ClientInitialization_IndividuallyParentClient_IndividuallyParentNestedWithParamAliasClient",
  async (context) => {
    const client = connect(context);
    expectNoContent(
      await client.path(`${nested}-param-alias/{blob}/with-aliased-name`, "sample-blob").get(),
    );
    expectNoContent(
      await client.path(`${nested}-param-alias/{blobName}/with-original-name`, "sample-blob").get(),
    );
  },
);
