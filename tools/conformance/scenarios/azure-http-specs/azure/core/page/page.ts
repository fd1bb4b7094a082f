import { scenario } from "#harness";
import createClient, { isUnexpected, paginate } from "#clients/azure-http-specs/azure/core/page";
import { expect } from "chai";

const madge = { id: 1, name: "Madge", etag: "11bdc430-65e8-45ad-81d9-8ffa60d55b59" };
const queryParameters = { "api-version": "2022-12-01-preview" } as const;

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

scenario("Azure_Core_Page_listWithPage", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/azure/core/page/page").get({ queryParameters });
  if (isUnexpected(first)) throw new Error(first.body.error.code);
  expect(await collect(paginate(client, first))).to.deep.equal([madge]);
});

scenario("Azure_Core_Page_listWithParameters", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/azure/core/page/parameters").post({
    queryParameters: { ...queryParameters, another: "Second" },
    body: { inputName: "Madge" },
  });
  if (isUnexpected(first)) throw new Error(first.body.error.code);
  expect(await collect(paginate(client, first))).to.deep.equal([madge]);
});

scenario("Azure_Core_Page_listWithCustomPageModel", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/azure/core/page/custom-page").get({ queryParameters });
  if (isUnexpected(first)) throw new Error(first.body.error.code);
  expect(await collect(paginate(client, first))).to.deep.equal([madge]);
});

scenario("Azure_Core_Page_TwoModelsAsPageItem", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const numbers = await client.path("/azure/core/page/first-item").get({ queryParameters });
  if (isUnexpected(numbers)) throw new Error(numbers.body.error.code);
  expect(await collect(paginate(client, numbers))).to.deep.equal([{ id: 1 }]);
  const names = await client.path("/azure/core/page/second-item").get({ queryParameters });
  if (isUnexpected(names)) throw new Error(names.body.error.code);
  expect(await collect(paginate(client, names))).to.deep.equal([{ name: "Madge" }]);
});

scenario("Azure_Core_Page_withParameterizedNextLink", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client
    .path("/azure/core/page/with-parameterized-next-link")
    .get({ queryParameters: { includePending: true, select: "name" } });
  const users = await collect(paginate(client, first));
  expect(users.map(({ id, name }) => [id, name])).to.deep.equal([
    [1, "User1"],
    [2, "User2"],
  ]);
});

scenario("Azure_Core_Page_withRelativeNextLink", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/azure/core/page/with-relative-next-link").get();
  const users = await collect(paginate(client, first));
  expect(users.map(({ id, name }) => [id, name])).to.deep.equal([
    [1, "User1"],
    [2, "User2"],
  ]);
});
