import { expect } from "chai";
import { scenario } from "#harness";
import createClient, {
  isUnexpected,
  paginate,
} from "#clients/azure-http-specs/azure/payload/pageable";

scenario("Azure_Payload_Pageable_list", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const response = await client
    .path("/azure/payload/pageable")
    .get({ queryParameters: { maxpagesize: 3 } });
  expect(isUnexpected(response)).to.equal(false);
  const pages = [];
  for await (const page of paginate(client, response).byPage()) pages.push(page);
  expect(pages).to.deep.equal([
    [{ name: "user5" }, { name: "user6" }, { name: "user7" }],
    [{ name: "user8" }],
  ]);
});
