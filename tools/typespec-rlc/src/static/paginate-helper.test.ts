import { expect } from "chai";
import { getClient, type HttpResponse, type PathUncheckedResponse } from "@azure-rest/core-client";
import { createHttpHeaders, isRestError, type HttpClient } from "@azure/core-rest-pipeline";
import { paginate } from "./paginate-helper.ts";

interface Page {
  value: { id: number }[];
  nextLink?: string;
}

const pages: Record<string, Page | undefined> = {
  "https://example.test/items": {
    value: [{ id: 1 }, { id: 2 }],
    nextLink: "https://example.test/items?page=2",
  },
  "https://example.test/items?page=2": { value: [], nextLink: "https://example.test/items?page=3" },
  "https://example.test/items?page=3": { value: [{ id: 3 }] },
};

/** A client of the pages above, and the addresses that it asked for. */
function makeClient() {
  const asked: string[] = [];
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      asked.push(request.url);
      const page = pages[request.url];
      return {
        request,
        headers: createHttpHeaders({ "content-type": "application/json" }),
        status: page === undefined ? 404 : 200,
        bodyAsText: JSON.stringify(page ?? { code: "Gone" }),
      };
    },
  };
  return { asked, client: getClient("https://example.test", { httpClient }) };
}

interface PageResponse extends HttpResponse {
  body: Page;
}

async function readFirst(client: ReturnType<typeof makeClient>["client"]): Promise<PageResponse> {
  return client.pathUnchecked("/items").get();
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Reads a page that is words parted by blanks; a link among them leads to the next one. */
function readPage({ body }: PathUncheckedResponse) {
  const words = String(body).split(" ");
  const nextPageLink = words.find((word) => word.startsWith("https:"));
  const page = words.filter((word) => word !== nextPageLink).map(Number);
  return nextPageLink === undefined ? { page } : { page, nextPageLink };
}

describe("paginate", () => {
  it("iterates over the items of all pages, an empty one included", async () => {
    const { client, asked } = makeClient();
    const items = await collect(paginate(client, await readFirst(client)));
    expect(items.map(({ id }) => id)).to.deep.equal([1, 2, 3]);
    expect(asked).to.deep.equal(Object.keys(pages));
  });

  it("iterates over pages, and begins with a page's link where one is given", async () => {
    const { client } = makeClient();
    const first = await readFirst(client);
    const all = await collect(paginate(client, first).byPage());
    expect(all.map((page) => page.length)).to.deep.equal([2, 0, 1]);
    const continuationToken = "https://example.test/items?page=3";
    const rest = await collect(paginate(client, first).byPage({ continuationToken }));
    expect(rest).to.deep.equal([[{ id: 3 }]]);
  });

  it("reads pages as the caller wants", async () => {
    const { client } = makeClient();
    const links: string[] = [];
    const items = paginate(client, await readFirst(client), {
      customGetPage: async (link) => {
        links.push(link);
        return { page: [{ id: 9 }] };
      },
    });
    expect((await collect(items)).map(({ id }) => id)).to.deep.equal([1, 2, 9]);
    expect(links).to.deep.equal(["https://example.test/items?page=2"]);
  });

  for (const link of [
    "https://evil.test/items",
    "//evil.test/items",
    "http://example.test/items",
  ]) {
    it(`does not take the credentials to ${link}`, async () => {
      const { client, asked } = makeClient();
      const pages = paginate(client, await readFirst(client)).byPage({ continuationToken: link });
      const error: unknown = await pages.next().catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(Error).with.property("message").that.contains("customGetPage");
      expect(asked).to.deep.equal(["https://example.test/items"]);
    });
  }

  describe("where pages are text", () => {
    const texts: Record<string, string | undefined> = {
      "https://example.test/items": "1 2 https://example.test/items?page=2",
      "https://example.test/items?page=2": "3",
    };
    const httpClient: HttpClient = {
      sendRequest: async (request) => ({
        request,
        headers: createHttpHeaders({ "content-type": "text/plain" }),
        status: texts[request.url] === undefined ? 404 : 200,
        bodyAsText: texts[request.url] ?? "",
      }),
    };
    const client = getClient("https://example.test", { httpClient });
    it("has them read by the caller, and follows the links", async () => {
      const first = await client.pathUnchecked("/items").get();
      const items: number[] = await collect(paginate(client, first, { readPage }));
      expect(items).to.deep.equal([1, 2, 3]);
    });

    it("does not pass for a list without items if nobody reads them", async () => {
      const first = await client.pathUnchecked("/items").get();
      const error: unknown = await collect(paginate(client, first)).catch(
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(Error).with.property("message").that.contains("readPage");
    });

    it("has no failure read", async () => {
      const first = await client.pathUnchecked("/gone").get();
      const items = paginate(client, first, { readPage });
      const error: unknown = await collect(items).catch((reason: unknown) => reason);
      expect(isRestError(error) && error.statusCode).to.equal(404);
    });
  });

  it("rejects where a page fails", async () => {
    const { client } = makeClient();
    const items = paginate(client, await client.pathUnchecked("/gone").get());
    const error: unknown = await collect(items).catch((reason: unknown) => reason);
    expect(isRestError(error) && error.statusCode).to.equal(404);
  });
});
