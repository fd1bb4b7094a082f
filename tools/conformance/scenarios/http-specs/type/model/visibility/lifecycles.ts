import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/model/visibility";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Model_Visibility_getModel", async (context) => {
  expectBody(
    await connect(context)
      .path("/type/model/visibility")
      .get({ queryParameters: { queryProp: 123 } }),
    { readProp: "abc" },
  );
});

scenario("Type_Model_Visibility_headModel", async (context) => {
  const response = await connect(context)
    .path("/type/model/visibility")
    .head({ queryParameters: { queryProp: 123 } });
  expect(response.status).to.equal("200");
  expect(response.body).to.equal(undefined);
});

scenario("Type_Model_Visibility_putModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/visibility")
      .put({ body: { createProp: ["foo", "bar"], updateProp: [1, 2] } }),
  );
});

scenario("Type_Model_Visibility_patchModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/visibility")
      .patch({ body: { updateProp: [1, 2] } }),
  );
});

scenario("Type_Model_Visibility_postModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/visibility")
      .post({ body: { createProp: ["foo", "bar"] } }),
  );
});

scenario("Type_Model_Visibility_deleteModel", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/model/visibility")
      .delete({ body: { deleteProp: true } }),
  );
});

scenario("Type_Model_Visibility_putReadOnlyModel", async (context) => {
  expectBody(
    await connect(context).path("/type/model/visibility/readonlyroundtrip").put({ body: {} }),
    {
      optionalNullableIntList: [1, 2, 3],
      optionalStringRecord: { k1: "value1", k2: "value2" },
    },
  );
});
