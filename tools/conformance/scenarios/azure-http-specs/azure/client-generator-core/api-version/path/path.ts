import { scenario } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/api-version/path";
import { expect } from "chai";

scenario(
  "Client_AlternateApiVersion_Service_Path_pathApiVersion",
  async ({ endpoint, options }) => {
    const answer = await createClient({ ...options, endpoint })
      .path("/azure/client-generator-core/api-version/path/{version}", "2025-01-01")
      .post();
    expect(answer.status).to.equal("200");
  },
);
