import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/http-specs/routes";
import { expectSentTo } from "./sent-to.ts";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_fixed", async (context) => {
  const response = await connect(context).path("/routes/fixed").get();
  expectSentTo(context, response, "/routes/fixed");
});

scenario("Routes_InInterface", async (context) => {
  const response = await connect(context).path("/routes/in-interface/fixed").get();
  expectSentTo(context, response, "/routes/in-interface/fixed");
});

scenario("Routes_PathParameters_templateOnly", async (context) => {
  const response = await connect(context).path("/routes/path/template-only/{param}", "a").get();
  expectSentTo(context, response, "/routes/path/template-only/a");
});

scenario("Routes_PathParameters_explicit", async (context) => {
  const response = await connect(context).path("/routes/path/explicit/{param}", "a").get();
  expectSentTo(context, response, "/routes/path/explicit/a");
});

scenario("Routes_PathParameters_annotationOnly", async (context) => {
  const response = await connect(context).path("/routes/path/annotation-only/{param}", "a").get();
  expectSentTo(context, response, "/routes/path/annotation-only/a");
});

scenario("Routes_PathParameters_ReservedExpansion_template", async (context) => {
  const response = await connect(context)
    .path("/routes/path/reserved-expansion/template/{param}", {
      value: "foo/bar baz",
      allowReserved: true,
    })
    .get();
  expectSentTo(context, response, "/routes/path/reserved-expansion/template/foo/bar%20baz");
});

scenario("Routes_PathParameters_ReservedExpansion_annotation", async (context) => {
  const response = await connect(context)
    .path("/routes/path/reserved-expansion/annotation/{param}", {
      value: "foo/bar baz",
      allowReserved: true,
    })
    .get();
  expectSentTo(context, response, "/routes/path/reserved-expansion/annotation/foo/bar%20baz");
});
