import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/routes";
import { expectSentTo } from "./sent-to.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_PathParameters_SimpleExpansion_Standard_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/simple/standard/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/simple/standard/primitivea");
});

scenario("Routes_PathParameters_SimpleExpansion_Standard_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/simple/standard/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/simple/standard/arraya,b");
});

scenario("Routes_PathParameters_SimpleExpansion_Standard_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/simple/standard/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/simple/standard/recorda,1,b,2");
});

scenario("Routes_PathParameters_SimpleExpansion_Explode_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/simple/explode/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/simple/explode/primitivea");
});

scenario("Routes_PathParameters_SimpleExpansion_Explode_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/simple/explode/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/simple/explode/arraya,b");
});

scenario("Routes_PathParameters_SimpleExpansion_Explode_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/simple/explode/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/simple/explode/recorda=1,b=2");
});
