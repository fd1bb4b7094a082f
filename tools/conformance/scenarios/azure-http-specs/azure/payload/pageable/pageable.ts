import { scenario } from "#harness";
import createClient, { paginate } from "#clients/azure-http-specs/azure/payload/pageable";
import { expect } from "chai";

scenario("Azure_Payload_Pageable_list", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client
    .path("/azure/payload/pageable")
    .get({ queryParameters: { maxpagesize: 3 } });
  const pages: string[][] = [];
  for await (const page of paginate(client, first).byPage()) {
    pages.push(page.map(({ name }) => name));
  }
  expect(pages).to.deep.equal([["user5", "user6", "user7"], ["user8"]]);
});
