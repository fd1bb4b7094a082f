import { expectBody } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/flatten-property";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_FlattenProperty_putFlattenModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/flatten-property/flattenModel")
      .put({ body: { name: "foo", properties: { description: "bar", age: 10 } } }),
    { name: "test", properties: { description: "test", age: 1 } },
  );
});

scenario("Azure_ClientGenerator_Core_FlattenProperty_putNestedFlattenModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/flatten-property/nestedFlattenModel")
      .put({
        body: {
          name: "foo",
          properties: { summary: "bar", properties: { description: "test", age: 10 } },
        },
      }),
    { name: "test", properties: { summary: "test", properties: { description: "foo", age: 1 } } },
  );
});

scenario("Azure_ClientGenerator_Core_FlattenProperty_putFlattenUnknownModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/flatten-property/flattenUnknownModel")
      .put({ body: { name: "foo" } }),
    { name: "test", properties: { key1: "value1", key2: "value2" } },
  );
});

scenario("Azure_ClientGenerator_Core_FlattenProperty_putFlattenReadOnlyModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/azure/client-generator-core/flatten-property/flattenReadOnlyModel")
      .put({ body: { name: "foo" } }),
    {
      name: "foo",
      properties: { solutionId: "solution1", title: "Solution Title", content: "Solution Content" },
    },
  );
});
