import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/routes";
import { expectSentTo } from "./sent-to.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_PathParameters_LabelExpansion_Standard_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/label/standard/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/label/standard/primitive.a");
});

scenario("Routes_PathParameters_LabelExpansion_Standard_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/label/standard/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/label/standard/array.a,b");
});

scenario("Routes_PathParameters_LabelExpansion_Standard_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/label/standard/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/label/standard/record.a,1,b,2");
});

scenario("Routes_PathParameters_LabelExpansion_Explode_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/path/label/explode/primitive{param}", "a")
    .get();
  expectSentTo(context, response, "/routes/path/label/explode/primitive.a");
});

scenario("Routes_PathParameters_LabelExpansion_Explode_array", async (context) => {
  const response = await connect(context)
    .path("/routes/path/label/explode/array{param}", ["a", "b"])
    .get();
  expectSentTo(context, response, "/routes/path/label/explode/array.a.b");
});

scenario("Routes_PathParameters_LabelExpansion_Explode_record", async (context) => {
  const response = await connect(context)
    .path("/routes/path/label/explode/record{param}", { a: 1, b: 2 })
    .get();
  expectSentTo(context, response, "/routes/path/label/explode/record.a=1.b=2");
});
