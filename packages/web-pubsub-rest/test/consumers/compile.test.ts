import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { compileProject } from "../support/compile.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

describe("Consumer programs in the shape that RLC packages always had", () => {
  for (const [project, platform] of [
    ["tsconfig.json", "Node.js, every declaration file checked"],
    ["tsconfig.bare.json", "no platform at all: neither @types/node nor DOM"],
    ["tsconfig.web.json", "a browser, without @types/node"],
    ["modules/tsconfig.json", "JavaScript and CommonJS, by the package's types"],
  ] as const) {
    it(`compile for ${platform}`, async () => {
      expect(await compileProject(`test/consumers/${project}`)).to.equal("");
    }).timeout(60_000);
  }

  it("compile for no platform without anything bringing one in", async () => {
    const files = await compileProject("test/consumers/tsconfig.bare.json", ["--listFilesOnly"]);
    expect(files).to.include("web-pubsub-rest/dist/esm/index.d.ts");
    expect(files).not.to.match(/@types\/node|lib\.dom/);
  });

  it("are refused where they break what the package promises", async () => {
    expect(await compileProject("test/types/tsconfig.json")).to.equal("");
  });

  it("are all run by a test", async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    const tests = files.filter((file) => file.endsWith(".test.ts"));
    const texts = await Promise.all(tests.map((file) => readFile(join(folder, file), "utf8")));
    const run = texts.join("\n");
    const programs = files.filter((file) => /\/.*\.[cm]?[jt]s$/.test(file));
    expect(programs).to.have.length.above(20);
    expect(programs.filter((file) => !run.includes(`"./${file}"`))).to.deep.equal([]);
  });
});
