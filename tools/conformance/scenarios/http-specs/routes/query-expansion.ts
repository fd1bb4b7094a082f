import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/routes";
import { expectSentTo } from "./sent-to.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_QueryParameters_templateOnly", async (context) => {
  const response = await connect(context)
    .path("/routes/query/template-only")
    .get({ queryParameters: { param: "a" } });
  expectSentTo(context, response, "/routes/query/template-only?param=a");
});

scenario("Routes_QueryParameters_explicit", async (context) => {
  const response = await connect(context)
    .path("/routes/query/explicit")
    .get({ queryParameters: { param: "a" } });
  expectSentTo(context, response, "/routes/query/explicit?param=a");
});

scenario("Routes_QueryParameters_annotationOnly", async (context) => {
  const response = await connect(context)
    .path("/routes/query/annotation-only")
    .get({ queryParameters: { param: "a" } });
  expectSentTo(context, response, "/routes/query/annotation-only?param=a");
});

scenario("Routes_QueryParameters_QueryExpansion_Standard_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-expansion/standard/primitive")
    .get({ queryParameters: { param: "a" } });
  expectSentTo(context, response, "/routes/query/query-expansion/standard/primitive?param=a");
});

scenario("Routes_QueryParameters_QueryExpansion_Standard_array", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-expansion/standard/array")
    .get({ queryParameters: { param: { value: ["a", "b"], explode: false, style: "form" } } });
  expectSentTo(context, response, "/routes/query/query-expansion/standard/array?param=a,b");
});

scenario("Routes_QueryParameters_QueryExpansion_Standard_record", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-expansion/standard/record")
    .get({ queryParameters: { param: { value: { a: 1, b: 2 }, explode: false, style: "form" } } });
  expectSentTo(context, response, "/routes/query/query-expansion/standard/record?param=a,1,b,2");
});

scenario("Routes_QueryParameters_QueryExpansion_Explode_primitive", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-expansion/explode/primitive")
    .get({ queryParameters: { param: "a" } });
  expectSentTo(context, response, "/routes/query/query-expansion/explode/primitive?param=a");
});

scenario("Routes_QueryParameters_QueryExpansion_Explode_array", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-expansion/explode/array")
    .get({ queryParameters: { param: { value: ["a", "b"], explode: true, style: "form" } } });
  expectSentTo(context, response, "/routes/query/query-expansion/explode/array?param=a&param=b");
});

scenario("Routes_QueryParameters_QueryExpansion_Explode_record", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-expansion/explode/record")
    .get({ queryParameters: { param: { value: { a: 1, b: 2 }, explode: true, style: "form" } } });
  expectSentTo(context, response, "/routes/query/query-expansion/explode/record?a=1&b=2");
});

scenario("Routes_QueryParameters_QueryExpansion_Explode_model", async (context) => {
  const response = await connect(context)
    .path("/routes/query/query-expansion/explode/model")
    .get({
      queryParameters: {
        param: { value: { field: "status", value: "active" }, explode: true, style: "form" },
      },
    });
  expectSentTo(
    context,
    response,
    "/routes/query/query-expansion/explode/model?field=status&value=active",
  );
});
