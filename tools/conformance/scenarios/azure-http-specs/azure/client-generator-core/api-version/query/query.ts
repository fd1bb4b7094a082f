import { scenario } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/api-version/query";
import { expect } from "chai";

scenario(
  "Client_AlternateApiVersion_Service_Query_queryApiVersion",
  async ({ endpoint, options }) => {
    const answer = await createClient({ ...options, endpoint })
      .path("/azure/client-generator-core/api-version/query")
      .post();
    expect(answer.status).to.equal("200");
  },
);
