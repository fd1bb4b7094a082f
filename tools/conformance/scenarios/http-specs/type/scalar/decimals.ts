import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/type/scalar";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Type_Scalar_DecimalType_responseBody", async (context) => {
  expectBody(await connect(context).path("/type/scalar/decimal/response_body").get(), 0.33333);
});

scenario("Type_Scalar_DecimalType_requestBody", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/scalar/decimal/resquest_body")
      .put({ contentType: "application/json", body: 0.33333 }),
  );
});

scenario("Type_Scalar_DecimalType_requestParameter", async (context) => {
  const route = connect(context).path("/type/scalar/decimal/request_parameter");
  expectNoContent(await route.get({ queryParameters: { value: 0.33333 } }));
});

scenario("Type_Scalar_DecimalVerify_prepareVerify", async (context) => {
  expectBody(
    await connect(context).path("/type/scalar/decimal/prepare_verify").get(),
    [0.1, 0.1, 0.1],
  );
});

// The sum of the verify values, written out: added as binary fractions they give more.
scenario("Type_Scalar_DecimalVerify_verify", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/scalar/decimal/verify")
      .post({ contentType: "application/json", body: 0.3 }),
  );
});

scenario("Type_Scalar_Decimal128Type_responseBody", async (context) => {
  expectBody(await connect(context).path("/type/scalar/decimal128/response_body").get(), 0.33333);
});

scenario("Type_Scalar_Decimal128Type_requestBody", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/scalar/decimal128/resquest_body")
      .put({ contentType: "application/json", body: 0.33333 }),
  );
});

scenario("Type_Scalar_Decimal128Type_requestParameter", async (context) => {
  const route = connect(context).path("/type/scalar/decimal128/request_parameter");
  expectNoContent(await route.get({ queryParameters: { value: 0.33333 } }));
});

scenario("Type_Scalar_Decimal128Verify_prepareVerify", async (context) => {
  expectBody(
    await connect(context).path("/type/scalar/decimal128/prepare_verify").get(),
    [0.1, 0.1, 0.1],
  );
});

// The sum of the verify values, written out: added as binary fractions they give more.
scenario("Type_Scalar_Decimal128Verify_verify", async (context) => {
  expectNoContent(
    await connect(context)
      .path("/type/scalar/decimal128/verify")
      .post({ contentType: "application/json", body: 0.3 }),
  );
});
