import { expect } from "chai";
import { expectNoContent } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/response-as-bool";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

scenario("Azure_ClientGenerator_Core_ResponseAsBool_HeadAsBoolean_exists", async (context) => {
  expectNoContent(
    await connect(context).path("/azure/client-generator-core/response-as-bool/exists").head(),
  );
});

scenario("Azure_ClientGenerator_Core_ResponseAsBool_HeadAsBoolean_notExists", async (context) => {
  const response = await connect(context)
    .path("/azure/client-generator-core/response-as-bool/exists/not-exists")
    .head();
  expect(response.status).to.equal("404");
  expect(response.body).to.equal(undefined);
});
