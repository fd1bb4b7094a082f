import { expect } from "chai";
import { scenario } from "#harness";
import createClient, { paginate } from "#clients/http-specs/payload/pageable";

const pets = [
  { id: "1", name: "dog" },
  { id: "2", name: "cat" },
  { id: "3", name: "bird" },
  { id: "4", name: "fish" },
];

interface Page {
  readonly status: "200";
  readonly headers: { readonly "content-type": string };
  readonly body: string;
}

/** XML is text for the client: a caller brings its own reading of it. */
function readPage({ status, headers, body }: Page) {
  expect(status).to.equal("200");
  expect(headers["content-type"]).to.match(/^application\/xml\b/);
  const found = body.matchAll(/<Pet>\s*<Id>(.*?)<\/Id>\s*<Name>(.*?)<\/Name>\s*<\/Pet>/g);
  const page = [...found].map(([, id = "", name = ""]) => ({ id, name }));
  const nextPageLink = /<Next(?:Marker|Link)>(.*?)</.exec(body)?.[1];
  return nextPageLink === undefined ? { page } : { page, nextPageLink };
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

scenario("Payload_Pageable_XmlPagination_listWithContinuation", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/payload/pageable/xml/list-with-continuation").get();
  const pages = paginate(client, first, { readPage }).byPage();
  expect(await collect(pages)).to.deep.equal([pets.slice(0, 2), pets.slice(2)]);
});

scenario("Payload_Pageable_XmlPagination_listWithNextLink", async ({ endpoint, options }) => {
  const client = createClient({ ...options, endpoint });
  const first = await client.path("/payload/pageable/xml/list-with-next-link").get();
  const pages = paginate(client, first, { readPage }).byPage();
  expect(await collect(pages)).to.deep.equal([pets.slice(0, 2), pets.slice(2)]);
});
