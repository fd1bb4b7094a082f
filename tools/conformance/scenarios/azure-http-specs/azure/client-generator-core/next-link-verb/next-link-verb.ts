import { scenario } from "#harness";
import createClient, {
  paginate,
} from "#clients/azure-http-specs/azure/client-generator-core/next-link-verb";
import { expect } from "chai";

scenario("Azure_ClientGenerator_Core_NextLinkVerb_listItems", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/azure/client-generator-core/next-link-verb/items").post();
  const ids: string[] = [];
  for await (const { id } of paginate(client, first)) ids.push(id);
  expect(ids).to.deep.equal(["test1", "test2"]);
});
