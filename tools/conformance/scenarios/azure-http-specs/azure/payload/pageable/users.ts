import { expectItems } from "#expectations";
import { scenario } from "#harness";
import createClient, { paginate } from "#clients/azure-http-specs/azure/payload/pageable";

scenario("Azure_Payload_Pageable_list", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client
    .path("/azure/payload/pageable")
    .get({ queryParameters: { maxpagesize: 3 } });
  await expectItems(first, paginate(client, first).byPage(), [
    [{ name: "user5" }, { name: "user6" }, { name: "user7" }],
    [{ name: "user8" }],
  ]);
});
