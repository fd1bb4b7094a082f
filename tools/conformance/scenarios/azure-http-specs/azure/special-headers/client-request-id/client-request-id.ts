import { expectNoContent } from "#expectations";
import { expect } from "chai";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/special-headers/client-request-id";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_SpecialHeaders_XmsClientRequestId", async (context) => {
  const response = await connect(context)
    .path("/azure/special-headers/x-ms-client-request-id/")
    .get();
  expectNoContent(response);
  const { headers } = response.request;
  expect(headers.get("x-ms-client-request-id")).to.match(
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  );
  expect(response.headers["x-ms-client-request-id"]).to.equal(
    headers.get("x-ms-client-request-id"),
  );
});
