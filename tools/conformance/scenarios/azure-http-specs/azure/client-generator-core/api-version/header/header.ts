import { scenario } from "#harness";
import createClient from "#clients/azure-http-specs/azure/client-generator-core/api-version/header";
import { expect } from "chai";

scenario(
  "Client_AlternateApiVersion_Service_Header_headerApiVersion",
  async ({ endpoint, options }) => {
    const answer = await createClient({ ...options, endpoint })
      .path("/azure/client-generator-core/api-version/header")
      .post({ headers: { "x-ms-version": "2025-01-01" } });
    expect(answer.status).to.equal("200");
  },
);
