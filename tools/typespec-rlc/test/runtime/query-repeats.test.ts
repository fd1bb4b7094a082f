import "../golden-modules.ts";
import { expect } from "chai";
import { plainOptions, startService } from "./service.ts";

const { default: createClient } = await import("../golden/query-arrays/out/src/index.ts");
type Client = ReturnType<typeof createClient>;

const form = { explode: true, style: "form" } as const;

const cases: [url: string, call: (client: Client) => PromiseLike<unknown>][] = [
  [
    "/repeated?tag=a&tag=a&tag=%26%20b",
    ({ path }) =>
      path("/repeated").get({ queryParameters: { tag: { value: ["a", "a", "& b"], ...form } } }),
  ],
  [
    "/repeated?tag=&tag=",
    ({ path }) => path("/repeated").get({ queryParameters: { tag: { value: ["", ""], ...form } } }),
  ],
  [
    "/repeated?tag=%25&tag=%25",
    ({ path }) =>
      path("/repeated").get({
        queryParameters: { tag: { value: ["%25", "%25"], ...form } },
        skipUrlEncoding: true,
      }),
  ],
  [
    "/repeated?tag=a&tag=b",
    ({ path }) =>
      path("/repeated").get({ queryParameters: { tag: { value: ["a", "b"], ...form } } }),
  ],
  ["/joined?tag=a,a", ({ path }) => path("/joined").get({ queryParameters: { tag: ["a", "a"] } })],
  [
    "/boxes/b%3F?sort=up&tag=1&tag=1&tag=2",
    ({ path }) =>
      path("/boxes/{box}?sort=up", "b?").get({
        queryParameters: { tag: { value: [1, 1, 2], ...form } },
      }),
  ],
  ["/boxes/b?sort=up", ({ path }) => path("/boxes/{box}?sort=up", "b").get()],
];

describe("a list in a query", () => {
  for (const [url, call] of cases) {
    it(`leaves whole: ${url}`, async () => {
      await using service = await startService();
      await call(createClient(service.endpoint, plainOptions));
      expect(service.seen.map((request) => request.url)).to.deep.equal([url]);
    });
  }
});
