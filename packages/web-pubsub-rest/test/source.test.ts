import { expect } from "chai";
import { compileProject } from "./support/compile.ts";

/** The flags that RLC users compile the generated source with, beside those they may leave off. */
const flags = {
  strict: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
};

describe("The generated source", () => {
  for (const [project, platform, settings] of [
    ["tsconfig.json", "with Node.js, every declaration file checked", { types: ["node"] }],
    [
      "tsconfig.bare.json",
      "without @types/node and without DOM",
      { types: [], skipLibCheck: true },
    ],
  ] as const) {
    it(`compiles under every flag that users may have set, ${platform}`, async () => {
      const path = `test/source/${project}`;
      const shown: unknown = JSON.parse(await compileProject(path, ["--showConfig"]));
      expect(shown)
        .to.have.property("compilerOptions")
        .that.deep.includes({
          ...flags,
          ...settings,
          lib: ["es2022"],
        });
      const sources = await compileProject(path, ["--listFilesOnly"]);
      expect(sources).to.include("web-pubsub-rest/src/index.ts");
      expect(await compileProject(path)).to.equal("");
    }).timeout(60_000);
  }
});
