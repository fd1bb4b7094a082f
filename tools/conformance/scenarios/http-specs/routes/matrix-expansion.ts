import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/routes";
import { expectSentTo } from "./sent-to.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_PathParameters_MatrixExpansion_Standard_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/standard/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/matrix/standard/primitive;param=a");
});

scenario("Routes_PathParameters_MatrixExpansion_Standard_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/standard/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/matrix/standard/array;param=a,b");
});

scenario("Routes_PathParameters_MatrixExpansion_Standard_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/standard/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/matrix/standard/record;param=a,1,b,2");
});

scenario("Routes_PathParameters_MatrixExpansion_Explode_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/explode/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/matrix/explode/primitive;param=a");
});

scenario("Routes_PathParameters_MatrixExpansion_Explode_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/explode/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/matrix/explode/array;param=a;param=b");
});

scenario("Routes_PathParameters_MatrixExpansion_Explode_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/matrix/explode/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/matrix/explode/record;a=1;b=2");
});
