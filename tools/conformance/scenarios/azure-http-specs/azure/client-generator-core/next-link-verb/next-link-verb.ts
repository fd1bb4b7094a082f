import { expectItems } from "#expectations";
import { scenario } from "#harness";
import createClient, {
  paginate,
} from "#clients/azure-http-specs/azure/client-generator-core/next-link-verb";

scenario("Azure_ClientGenerator_Core_NextLinkVerb_listItems", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/azure/client-generator-core/next-link-verb/items").post();
  await expectItems(first, paginate(client, first), [{ id: "test1" }, { id: "test2" }]);
});
