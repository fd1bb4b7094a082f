import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/routes";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_PathParameters_MatrixExpansion_Standard_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/standard/primitive{param}", "a")
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/matrix/standard/primitive;param=a`,
  );
});

scenario("Routes_PathParameters_MatrixExpansion_Standard_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/standard/array{param}", ["a", "b"])
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/matrix/standard/array;param=a,b`,
  );
});

scenario("Routes_PathParameters_MatrixExpansion_Standard_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/standard/record{param}", { a: 1, b: 2 })
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/matrix/standard/record;param=a,1,b,2`,
  );
});

scenario("Routes_PathParameters_MatrixExpansion_Explode_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/explode/primitive{param}", "a")
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/matrix/explode/primitive;param=a`,
  );
});

scenario("Routes_PathParameters_MatrixExpansion_Explode_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/explode/array{param}", ["a", "b"])
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/matrix/explode/array;param=a;param=b`,
  );
});

scenario("Routes_PathParameters_MatrixExpansion_Explode_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/explode/record{param}", { a: 1, b: 2 })
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/matrix/explode/record;a=1;b=2`,
  );
});
