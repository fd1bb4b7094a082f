import "../golden-modules.ts";
import { expect } from "chai";
import { plainOptions, startService } from "./service.ts";

const { default: createClient } = await import("../golden/path-arguments/out/src/index.ts");
type Library = ReturnType<typeof createClient>;

const file = (value: string) => ({ value, allowReserved: true }) as const;

const refused: [title: string, call: (client: Library) => unknown, parts: string[]][] = [
  [
    "a step up",
    ({ path }) => path("/shelves/{shelf}/books/{book}", "a", ".."),
    ["book", "/shelves/a/books/.."],
  ],
  [
    "a step on the spot",
    ({ path }) => path("/shelves/{shelf}/books/{book}", ".", "b"),
    ["shelf", "/shelves/./books/b"],
  ],
  ["nothing", ({ path }) => path("/shelves/{shelf}/books/{book}", "", "b"), ["shelf", "empty"]],
  ["a step up between slashes", ({ path }) => path("/files/{file}", file("a/../../b")), ["file"]],
  ["a step up, encoded", ({ path }) => path("/files/{file}", file("a/.%2E/b")), ["file"]],
  ["a lone step, encoded", ({ path }) => path("/files/{file}", file("%2e%2e")), ["file"]],
  [
    "a label that is a step up",
    ({ path }) => path("/labels{labels}/parts{parts}", ["x"], ["..", "y"]),
    ["parts"],
  ],
];

const accepted: [url: string, call: (client: Library) => PromiseLike<unknown>][] = [
  [
    "/shelves/.../books/..a",
    ({ path }) => path("/shelves/{shelf}/books/{book}", "...", "..a").get(),
  ],
  [
    "/shelves/%252e%252e/books/a%2F..%2Fb",
    ({ path }) => path("/shelves/{shelf}/books/{book}", "%2e%2e", "a/../b").get(),
  ],
  ["/files/a/..b/c%2F..", ({ path }) => path("/files/{file}", file("a/..b/c%2F..")).head()],
  ["/files/a?b=/../c", ({ path }) => path("/files/{file}", file("a?b=/../c")).head()],
  // Such a value may be nothing as well.
  ["/files/", ({ path }) => path("/files/{file}", file(".")).head()],
  ["/labels.x/parts", ({ path }) => path("/labels{labels}/parts{parts}", ["x"]).get()],
];

describe("an argument of a path", () => {
  for (const [title, call, parts] of refused) {
    it(`is refused before anything is sent where it is ${title}`, async () => {
      await using service = await startService();
      const client = createClient(service.endpoint, plainOptions);
      expect(() => call(client)).to.throw(RangeError, new RegExp(`argument ${parts[0]} of "/`));
      for (const part of parts) expect(() => call(client)).to.throw(part);
      expect(service.seen).to.deep.equal([]);
    });
  }

  it("is refused where it is left out", async () => {
    await using service = await startService();
    const { path } = createClient(service.endpoint, plainOptions);
    for (const value of [undefined, null]) {
      const call = () => Reflect.apply(path, null, ["/shelves/{shelf}/books/{book}", "a", value]);
      expect(call).to.throw(TypeError, `The argument book of "/shelves/{shelf}/books/{book}" is`);
    }
  });

  for (const [url, call] of accepted) {
    it(`leaves as ${url}`, async () => {
      await using service = await startService();
      await call(createClient(service.endpoint, plainOptions));
      expect(service.seen.map((request) => request.url)).to.deep.equal([url]);
    });
  }
});
