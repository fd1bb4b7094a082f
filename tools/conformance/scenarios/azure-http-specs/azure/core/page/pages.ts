import { expect } from "chai";
import { expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected, paginate } from "#clients/azure-http-specs/azure/core/page";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

// Not every operation of the spec takes an api-version, so each that does is given one.
const apiVersion = { "api-version": "2022-12-01-preview" };

const etag = "11bdc430-65e8-45ad-81d9-8ffa60d55b59";
const madge = { id: 1, name: "Madge", etag };

scenario("Azure_Core_Page_listWithPage", async (context) => {
  const client = connect(context);
  const first = await client.path("/azure/core/page/page").get({ queryParameters: apiVersion });
  if (isUnexpected(first)) throw new Error(first.body.error.message);
  await expectItems(first, paginate(client, first), [madge]);
});

scenario("Azure_Core_Page_listWithParameters", async (context) => {
  const client = connect(context);
  const first = await client
    .path("/azure/core/page/parameters")
    .post({ body: { inputName: "Madge" }, queryParameters: { ...apiVersion, another: "Second" } });
  if (isUnexpected(first)) throw new Error(first.body.error.message);
  await expectItems(first, paginate(client, first), [madge]);
});

scenario("Azure_Core_Page_listWithCustomPageModel", async (context) => {
  const client = connect(context);
  const first = await client
    .path("/azure/core/page/custom-page")
    .get({ queryParameters: apiVersion });
  if (isUnexpected(first)) throw new Error(first.body.error.message);
  await expectItems(first, paginate(client, first), [madge]);
});

scenario("Azure_Core_Page_TwoModelsAsPageItem", async (context) => {
  const client = connect(context);
  const numbers = await client
    .path("/azure/core/page/first-item")
    .get({ queryParameters: apiVersion });
  if (isUnexpected(numbers)) throw new Error(numbers.body.error.message);
  await expectItems(numbers, paginate(client, numbers), [{ id: 1 }]);

  const names = await client
    .path("/azure/core/page/second-item")
    .get({ queryParameters: apiVersion });
  if (isUnexpected(names)) throw new Error(names.body.error.message);
  await expectItems(names, paginate(client, names), [{ name: "Madge" }]);
});

// The spec's type gives every user an etag; its service leaves it out here.
scenario("Azure_Core_Page_withParameterizedNextLink", async (context) => {
  const client = connect(context);
  const first = await client
    .path("/azure/core/page/with-parameterized-next-link")
    .get({ queryParameters: { includePending: true, select: "name" } });
  expect(first.status).to.equal("200");
  const users = [];
  for await (const user of paginate(client, first)) users.push(user);
  expect(users).to.deep.equal([
    { id: 1, name: "User1" },
    { id: 2, name: "User2" },
  ]);
});

scenario("Azure_Core_Page_withRelativeNextLink", async (context) => {
  const client = connect(context);
  const first = await client.path("/azure/core/page/with-relative-next-link").get();
  await expectItems(first, paginate(client, first).byPage(), [
    [{ id: 1, name: "User1", etag }],
    [{ id: 2, name: "User2", etag }],
  ]);
});
