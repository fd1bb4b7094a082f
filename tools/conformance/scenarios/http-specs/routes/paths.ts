import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/routes";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Routes_fixed", async (context) => {
  const response = await connect(context).path("/routes/fixed").get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(`${context.endpoint}/routes/fixed`);
});

scenario("Routes_InInterface", async (context) => {
  const response = await connect(context).path("/routes/in-interface/fixed").get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(`${context.endpoint}/routes/in-interface/fixed`);
});

scenario("Routes_PathParameters_templateOnly", async (context) => {
  const response = await connect(context).path("/routes/path/template-only/{param}", "a").get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(`${context.endpoint}/routes/path/template-only/a`);
});

scenario("Routes_PathParameters_explicit", async (context) => {
  const response = await connect(context).path("/routes/path/explicit/{param}", "a").get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(`${context.endpoint}/routes/path/explicit/a`);
});

scenario("Routes_PathParameters_annotationOnly", async (context) => {
  const response = await connect(context).path("/routes/path/annotation-only/{param}", "a").get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(`${context.endpoint}/routes/path/annotation-only/a`);
});

scenario("Routes_PathParameters_ReservedExpansion_template", async (context) => {
  const response = await connect(context)
    .path("/routes/path/reserved-expansion/template/{param}", {
      value: "foo/bar baz",
      allowReserved: true,
    })
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/reserved-expansion/template/foo/bar%20baz`,
  );
});

scenario("Routes_PathParameters_ReservedExpansion_annotation", async (context) => {
  const response = await connect(context)
    .path("/routes/path/reserved-expansion/annotation/{param}", {
      value: "foo/bar baz",
      allowReserved: true,
    })
    .get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(
    `${context.endpoint}/routes/path/reserved-expansion/annotation/foo/bar%20baz`,
  );
});
