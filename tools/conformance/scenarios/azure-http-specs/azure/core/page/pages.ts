import { expect } from "chai";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected, paginate } from "#clients/azure-http-specs/azure/core/page";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

// Not every operation of the spec takes an api-version, so each that does is given one.
const apiVersion = { "api-version": "2022-12-01-preview" };

const etag = "11bdc430-65e8-45ad-81d9-8ffa60d55b59";
const madge = { id: 1, name: "Madge", etag };

scenario("Azure_Core_Page_listWithPage", async (context) => {
  const client = connect(context);
  const response = await client.path("/azure/core/page/page").get({ queryParameters: apiVersion });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  const users = [];
  for await (const user of paginate(client, response)) users.push(user);
  expect(users).to.deep.equal([madge]);
});

scenario("Azure_Core_Page_listWithParameters", async (context) => {
  const client = connect(context);
  const response = await client
    .path("/azure/core/page/parameters")
    .post({ body: { inputName: "Madge" }, queryParameters: { ...apiVersion, another: "Second" } });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  const users = [];
  for await (const user of paginate(client, response)) users.push(user);
  expect(users).to.deep.equal([madge]);
});

scenario("Azure_Core_Page_listWithCustomPageModel", async (context) => {
  const client = connect(context);
  const response = await client
    .path("/azure/core/page/custom-page")
    .get({ queryParameters: apiVersion });
  if (isUnexpected(response)) throw new Error(response.body.error.message);
  const users = [];
  for await (const user of paginate(client, response)) users.push(user);
  expect(users).to.deep.equal([madge]);
});

scenario("Azure_Core_Page_TwoModelsAsPageItem", async (context) => {
  const client = connect(context);
  const first = await client
    .path("/azure/core/page/first-item")
    .get({ queryParameters: apiVersion });
  if (isUnexpected(first)) throw new Error(first.body.error.message);
  const ids: number[] = [];
  for await (const { id } of paginate(client, first)) ids.push(id);
  expect(ids).to.deep.equal([1]);

  const second = await client
    .path("/azure/core/page/second-item")
    .get({ queryParameters: apiVersion });
  if (isUnexpected(second)) throw new Error(second.body.error.message);
  const names: string[] = [];
  for await (const { name } of paginate(client, second)) names.push(name);
  expect(names).to.deep.equal(["Madge"]);
});

scenario("Azure_Core_Page_withRelativeNextLink", async (context) => {
  const client = connect(context);
  const response = await client.path("/azure/core/page/with-relative-next-link").get();
  expect(isUnexpected(response)).to.equal(false);
  const pages = [];
  for await (const page of paginate(client, response).byPage()) pages.push(page);
  expect(pages).to.deep.equal([[{ id: 1, name: "User1", etag }], [{ id: 2, name: "User2", etag }]]);
});
