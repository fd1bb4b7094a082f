import { expectError } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected } from "#clients/http-specs/response/status-code-range";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Response_StatusCodeRange_errorResponseStatusCodeInRange", async (context) => {
  const response = await connect(context)
    .path("/response/status-code-range/error-response-status-code-in-range")
    .get();
  if (!isUnexpected(response)) throw new Error("expected an error");
  if (!("message" in response.body)) throw new Error("expected the error of the range");
  expect(response.body.message).to.equal("Request header too large");
  expect(response.status).to.equal("494");
  expect(response.headers["content-type"]).to.match(/^application\/json\b/);
  expect(response.body).to.deep.equal({
    code: "request-header-too-large",
    message: "Request header too large",
  });
});

scenario("Response_StatusCodeRange_errorResponseStatusCode404", async (context) => {
  const response = await connect(context)
    .path("/response/status-code-range/error-response-status-code-404")
    .get();
  if (!isUnexpected(response)) throw new Error("expected an error");
  if (response.status !== "404") throw new Error(`expected 404, got ${response.status}`);
  expect(response.body.resourceId).to.equal("resource1");
  expectError(response, "404", { code: "not-found", resourceId: "resource1" });
});
