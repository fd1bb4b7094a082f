import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/parameters/spread";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Parameters_Spread_Model_spreadAsRequestBody", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/model/request-body")
      .put({ body: { name: "foo" } }),
  );
});

scenario("Parameters_Spread_Model_spreadCompositeRequestOnlyWithBody", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/model/composite-request-only-with-body")
      .put({ body: { name: "foo" } }),
  );
});

scenario("Parameters_Spread_Model_spreadCompositeRequestWithoutBody", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/model/composite-request-without-body/{name}", "foo")
      .put({ headers: { "test-header": "bar" } }),
  );
});

scenario("Parameters_Spread_Model_spreadCompositeRequest", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/model/composite-request/{name}", "foo")
      .put({ headers: { "test-header": "bar" }, body: { name: "foo" } }),
  );
});

scenario("Parameters_Spread_Model_spreadCompositeRequestMix", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/model/composite-request-mix/{name}", "foo")
      .put({ headers: { "test-header": "bar" }, body: { prop: "foo" } }),
  );
});

scenario("Parameters_Spread_Alias_spreadAsRequestBody", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/alias/request-body")
      .put({ body: { name: "foo" } }),
  );
});

scenario("Parameters_Spread_Alias_spreadParameterWithInnerModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/alias/inner-model-parameter/{id}", "1")
      .post({ headers: { "x-ms-test-header": "bar" }, body: { name: "foo" } }),
  );
});

scenario("Parameters_Spread_Alias_spreadAsRequestParameter", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/alias/request-parameter/{id}", "1")
      .put({ headers: { "x-ms-test-header": "bar" }, body: { name: "foo" } }),
  );
});

scenario("Parameters_Spread_Alias_spreadWithMultipleParameters", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/alias/multiple-parameters/{id}", "1")
      .put({
        headers: { "x-ms-test-header": "bar" },
        body: {
          requiredString: "foo",
          optionalInt: 1,
          requiredIntList: [1, 2],
          optionalStringList: ["foo", "bar"],
        },
      }),
  );
});

scenario("Parameters_Spread_Alias_spreadParameterWithInnerAlias", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/parameters/spread/alias/inner-alias-parameter/{id}", "1")
      .post({ headers: { "x-ms-test-header": "bar" }, body: { name: "foo", age: 1 } }),
  );
});
