import { expectItems } from "#expectations";
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

scenario("Payload_Pageable_ServerDrivenPagination_link", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path(`${links}/link`).get();
  await expectItems(first, paginate(client, first), pets);
});

scenario("Payload_Pageable_ServerDrivenPagination_linkString", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path(`${links}/link-string`).get();
  await expectItems(first, paginate(client, first), pets);
});

scenario("Payload_Pageable_ServerDrivenPagination_nestedLink", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path(`${links}/nested-link`).get();
  await expectItems(first, paginate(client, first), pets);
});

scenario(
  "Payload_Pageable_ServerDrivenPagination_AlternateInitialVerb_post",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client
      .path(`${links}/link/initial-post`)
      .post({ body: { filter: "foo eq bar" } });
    await expectItems(first, paginate(client, first), pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-query-response-body`).get(given);
    await expectItems(first, paginate(client, first), pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-header-response-body`).get(given);
    await expectItems(first, paginate(client, first), pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseHeader",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-query-response-header`).get(given);
    expect(first.headers.foo).to.equal("foo");
    await expectItems(first, paginate(client, first), pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseHeader",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-header-response-header`).get(given);
    expect(first.headers.foo).to.equal("foo");
    await expectItems(first, paginate(client, first), pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryNestedResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-query-nested-response-body`).get(given);
    await expectItems(first, paginate(client, first), pets);
  },
);

scenario(
  "Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderNestedResponseBody",
  async ({ endpoint, options }) => {
    const client = createClient({ ...options, endpoint });
    const first = await client.path(`${tokens}/request-header-nested-response-body`).get(given);
    await expectItems(first, paginate(client, first), pets);
  },
);

scenario("Payload_Pageable_PageSize_listWithoutContinuation", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/payload/pageable/pagesize/without-continuation").get();
  await expectItems(first, paginate(client, first), pets);
});

scenario("Payload_Pageable_PageSize_listWithPageSize", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  for (const pageSize of [2, 4]) {
    const first = await client
      .path("/payload/pageable/pagesize/list")
      .get({ queryParameters: { pageSize } });
    await expectItems(first, paginate(client, first), pets.slice(0, pageSize));
  }
});
