import { expect } from "chai";
import { join } from "node:path";
import { listEntryPoints } from "../api/entry-points.ts";

describe("The entry points of a package", () => {
  const both = {
    import: { types: "./dist/esm/index.d.ts", default: "./dist/esm/index.js" },
    require: { types: "./dist/cjs/index.d.ts", default: "./dist/cjs/index.js" },
  };
  const folder = join("/repository", "packages", "web-pubsub");
  const table: readonly [title: string, exports: unknown, expected: Record<string, string>][] = [
    [
      "are named for its folder",
      { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
      { "web-pubsub": "./dist/index.d.ts" },
    ],
    [
      "are those of ES modules, where CommonJS has some too",
      { ".": both },
      { "web-pubsub": "./dist/esm/index.d.ts" },
    ],
    [
      "include subpaths, at any depth",
      { "./undici": both, "./a/b": { types: "./dist/b.d.ts" } },
      { "web-pubsub-undici": "./dist/esm/index.d.ts", "web-pubsub-a-b": "./dist/b.d.ts" },
    ],
    [
      "leave out what has no types",
      { "./package.json": "./package.json", "./style.css": { default: "./style.css" } },
      {},
    ],
    ["are none where the package exports nothing", undefined, {}],
  ];
  for (const [title, exports, expected] of table) {
    it(title, () => {
      const found = listEntryPoints({ folder, exports });
      expect(found).to.deep.equal(
        Object.entries(expected).map(([name, types]) => ({
          folder,
          name,
          types: join(folder, types),
        })),
      );
    });
  }
});
