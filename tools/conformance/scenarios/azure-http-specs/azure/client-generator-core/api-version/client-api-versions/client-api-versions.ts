import { scenario } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/api-version/client-api-versions";
import { expect } from "chai";

scenario(
  "Azure_ClientGenerator_Core_ApiVersion_ClientApiVersions_sendApiVersion",
  async ({ endpoint, options }) => {
    const answer = await createClient({ ...options, endpoint, apiVersion: "2022-10-01" })
      .path("/azure/client-generator-core/api-version/client-api-versions")
      .post();
    expect(answer.status).to.equal("200");
  },
);
