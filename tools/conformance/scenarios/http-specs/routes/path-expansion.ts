import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/routes";
import { expectSentTo } from "./sent-to.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_PathParameters_PathExpansion_Standard_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/path/standard/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/path/standard/primitive/a");
});

scenario("Routes_PathParameters_PathExpansion_Standard_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/path/standard/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/path/standard/array/a,b");
});

scenario("Routes_PathParameters_PathExpansion_Standard_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/path/standard/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/path/standard/record/a,1,b,2");
});

scenario("Routes_PathParameters_PathExpansion_Explode_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/path/explode/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/path/explode/primitive/a");
});

scenario("Routes_PathParameters_PathExpansion_Explode_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/path/explode/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/path/explode/array/a/b");
});

scenario("Routes_PathParameters_PathExpansion_Explode_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/path/explode/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/path/explode/record/a=1/b=2");
});
