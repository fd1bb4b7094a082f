import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/parameters/path";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Parameters_Path_normal", async (context) => {
  const response = await connect(context).path("/parameters/path/normal/{name}", "foo").get();
  expectNoContent(response);
  expect(isUnexpected(response)).to.equal(false);
  expect(response.request.url).to.equal(`${context.endpoint}/parameters/path/normal/foo`);
});

scenario("Parameters_Path_optional", async (context) => {
  const client = connect(context);
  const without = await client.path("/parameters/path/optional{name}").get();
  expectNoContent(without);
  expect(isUnexpected(without)).to.equal(false);
  const named = await client.path("/parameters/path/optional{name}", "foo").get();
  expectNoContent(named);
  expect(isUnexpected(named)).to.equal(false);
  expect([without, named].map(({ request }) => request.url)).to.deep.equal([
    `${context.endpoint}/parameters/path/optional`,
    `${context.endpoint}/parameters/path/optional/foo`,
  ]);
});
