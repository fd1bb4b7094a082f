import { scenario } from "#harness";
import createClient, { paginate } from "#clients/http-specs/payload/pageable";
import { expect } from "chai";

const pets = [
  { id: "1", name: "dog" },
  { id: "2", name: "cat" },
  { id: "3", name: "bird" },
  { id: "4", name: "fish" },
];
const links = "/payload/pageable/server-driven-pagination";
const tokens = `${links}/continuationtoken` as const;
const given = { queryParameters: { bar: "bar" }, headers: { foo: "foo" } };

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

scenario("Payload_Pageable_ServerDrivenPagination_link", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path(`${links}/link`).get();
  expect(await collect(paginate(client, first))).to.deep.equal(pets);
});

scenario("Payload_Pageable_ServerDrivenPagination_linkString", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path(`${links}/link-string`).get();
  expect(await collect(paginate(client, first))).to.deep.equal(pets);
});

scenario("Payload_Pageable_ServerDrivenPagination_nestedLink", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path(`${links}/nested-link`).get();
  const names = (await collect(paginate(client, first))).map(({ name }) => name);
  expect(names).to.deep.equal(["dog", "cat", "bird", "fish"]);
});

scenario(
  "Payload_Pageable_ServerDrivenPagination_AlternateInitialVerb_post",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client
      .path(`${links}/link/initial-post`)
      .post({ body: { filter: "foo eq bar" } });
    expect(await collect(paginate(client, first))).to.deep.equal(pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-query-response-body`).get(given);
    expect(await collect(paginate(client, first))).to.deep.equal(pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-header-response-body`).get(given);
    expect(await collect(paginate(client, first))).to.deep.equal(pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseHeader",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-query-response-header`).get(given);
    expect(await collect(paginate(client, first))).to.deep.equal(pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseHeader",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-header-response-header`).get(given);
    expect(await collect(paginate(client, first))).to.deep.equal(pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryNestedResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-query-nested-response-body`).get(given);
    expect(await collect(paginate(client, first))).to.deep.equal(pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderNestedResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-header-nested-response-body`).get(given);
    expect(await collect(paginate(client, first))).to.deep.equal(pets);
  },
);

scenario("Payload_Pageable_PageSize_listWithoutContinuation", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/payload/pageable/pagesize/without-continuation").get();
  expect(await collect(paginate(client, first))).to.deep.equal(pets);
});

scenario("Payload_Pageable_PageSize_listWithPageSize", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  for (const pageSize of [2, 4]) {
    const first = await client
      .path("/payload/pageable/pagesize/list")
      .get({ queryParameters: { pageSize } });
    expect(await collect(paginate(client, first))).to.deep.equal(pets.slice(0, pageSize));
  }
});
