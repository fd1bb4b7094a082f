import { expectBody, expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/response/body-or-no-content";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Response_BodyOrNoContent_getBody", async (context) => {
  const response = await connect(context).path("/response/body-or-no-content/body").get();
  expect(isUnexpected(response)).to.equal(false);
  if (response.status !== "200") throw new Error(`expected 200, got ${response.status}`);
  const { content } = response.body;
  expect(content).to.equal("hello");
  expectBody(response, { content: "hello" });
  expect(response.headers["x-ms-request-id"]).to.equal("body-request");
});

scenario("Response_BodyOrNoContent_getNoContent", async (context) => {
  const response = await connect(context).path("/response/body-or-no-content/no-content").get();
  expect(isUnexpected(response)).to.equal(false);
  if (response.status !== "204") throw new Error(`expected 204, got ${response.status}`);
  expectNoContent(response);
  expect(response.headers["x-ms-request-id"]).to.equal("no-content-request");
});
