import { expectAnswer, expectItems } from "#expectations";
import { scenario, type ScenarioContext } from "#harness";
import createClient, { isUnexpected, paginate } from "#clients/azure-http-specs/azure/core/basic";
import { expect } from "chai";

const connect = ({ endpoint, options }: ScenarioContext) => createClient({ ...options, endpoint });

const madge = { id: 1, name: "Madge", etag: "11bdc430-65e8-45ad-81d9-8ffa60d55b59" };

scenario("Azure_Core_Basic_createOrUpdate", async (context) => {
  const response = await connect(context)
    .path("/azure/core/basic/users/{id}", 1)
    .patch({ contentType: "application/merge-patch+json", body: { name: "Madge" } });
  expectAnswer(response, "200", madge);
});

scenario("Azure_Core_Basic_createOrReplace", async (context) => {
  const response = await connect(context)
    .path("/azure/core/basic/users/{id}", 1)
    .put({ body: { name: "Madge" } });
  expectAnswer(response, "200", madge);
});

scenario("Azure_Core_Basic_get", async (context) => {
  const response = await connect(context).path("/azure/core/basic/users/{id}", 1).get();
  expectAnswer(response, "200", madge);
});

scenario("Azure_Core_Basic_list", async (context) => {
  const client = connect(context);
  const response = await client.path("/azure/core/basic/users").get({
    queryParameters: {
      top: 5,
      skip: 10,
      orderby: { value: ["id"], explode: true, style: "form" },
      filter: "id lt 10",
      select: { value: ["id", "orders", "etag"], explode: true, style: "form" },
      expand: { value: ["orders"], explode: true, style: "form" },
    },
  });
  const users = [
    { ...madge, orders: [{ id: 1, userId: 1, detail: "a recorder" }] },
    {
      id: 2,
      name: "John",
      etag: "11bdc430-65e8-45ad-81d9-8ffa60d55b5a",
      orders: [{ id: 2, userId: 2, detail: "a TV" }],
    },
  ];
  expectAnswer(response, "200", { value: users });
  if (isUnexpected(response)) throw new Error("expected a page of users");
  await expectItems(response, paginate(client, response), users);
});

scenario("Azure_Core_Basic_delete", async (context) => {
  const response = await connect(context).path("/azure/core/basic/users/{id}", 1).delete();
  expect(isUnexpected(response)).to.equal(false);
  expect(response.status).to.equal("204");
  expect(response.body).to.equal(undefined);
});

scenario("Azure_Core_Basic_export", async (context) => {
  const response = await connect(context)
    .path("/azure/core/basic/users/{id}:export", 1)
    .post({ queryParameters: { format: "json" } });
  expectAnswer(response, "200", madge);
});

scenario("Azure_Core_Basic_exportAllUsers", async (context) => {
  const response = await connect(context)
    .path("/azure/core/basic/users:exportallusers")
    .post({ queryParameters: { format: "json" } });
  expectAnswer(response, "200", {
    users: [madge, { id: 2, name: "John", etag: "22bdc430-65e8-45ad-81d9-8ffa60d55b59" }],
  });
});
