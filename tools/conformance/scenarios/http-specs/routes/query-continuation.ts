import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/routes";
import { expectSentTo } from "./sent-to.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_QueryParameters_QueryContinuation_Standard_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-continuation/standard/primitive?fixed=true")
    .get({ queryParameters: { param: "a" } });
  expectSentTo(
    context,
    response,
    "/routes/query/query-continuation/standard/primitive?fixed=true&param=a",
  );
});

scenario("Routes_QueryParameters_QueryContinuation_Standard_array", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-continuation/standard/array?fixed=true")
    .get({ queryParameters: { param: { value: ["a", "b"], explode: false, style: "form" } } });
  expectSentTo(
    context,
    response,
    "/routes/query/query-continuation/standard/array?fixed=true&param=a,b",
  );
});

scenario("Routes_QueryParameters_QueryContinuation_Standard_record", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-continuation/standard/record?fixed=true")
    .get({ queryParameters: { param: { value: { a: 1, b: 2 }, explode: false, style: "form" } } });
  expectSentTo(
    context,
    response,
    "/routes/query/query-continuation/standard/record?fixed=true&param=a,1,b,2",
  );
});

scenario("Routes_QueryParameters_QueryContinuation_Explode_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-continuation/explode/primitive?fixed=true")
    .get({ queryParameters: { param: "a" } });
  expectSentTo(
    context,
    response,
    "/routes/query/query-continuation/explode/primitive?fixed=true&param=a",
  );
});

scenario("Routes_QueryParameters_QueryContinuation_Explode_array", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-continuation/explode/array?fixed=true")
    .get({ queryParameters: { param: { value: ["a", "b"], explode: true, style: "form" } } });
  expectSentTo(
    context,
    response,
    "/routes/query/query-continuation/explode/array?fixed=true&param=a&param=b",
  );
});

scenario("Routes_QueryParameters_QueryContinuation_Explode_record", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-continuation/explode/record?fixed=true")
    .get({ queryParameters: { param: { value: { a: 1, b: 2 }, explode: true, style: "form" } } });
  expectSentTo(
    context,
    response,
    "/routes/query/query-continuation/explode/record?fixed=true&a=1&b=2",
  );
});
