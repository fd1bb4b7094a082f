import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import {
  emitCase,
  goldenFolder,
  listCases,
  printModel,
  readTree,
  withTemporaryFolder,
} from "./golden-case.ts";
import { indexPath, printIndex } from "./golden-index.ts";

const run = promisify(execFile);

describe("golden cases (npm run golden writes them anew)", () => {
  it("exist", async () => {
    expect(await listCases()).to.include.members(["path-arguments", "query-arrays", "errors"]);
  });

  it("are all listed, with what each shows", async () => {
    expect(await readFile(indexPath, "utf8")).to.equal(await printIndex());
  });

  it("have the model and the output that their main.tsp gives", async () => {
    for (const name of await listCases()) {
      const folder = join(goldenFolder, name);
      await withTemporaryFolder(async (output) => {
        const program = await emitCase(name, output);
        expect(await printModel(program), name).to.equal(
          await readFile(join(folder, "model.json"), "utf8"),
        );
        expect(await readTree(output), name).to.deep.equal(await readTree(join(folder, "out")));
      });
    }
  }).timeout(120_000);

  for (const project of ["tsconfig.json", "tsconfig.bare.json", "../types/tsconfig.json"]) {
    it(`compile under every flag of ${project}`, async () => {
      const tsc = join(
        dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
        "bin/tsc",
      );
      // tsc prints its findings on stdout, which the rejection would hide.
      const { stdout } = await run(process.execPath, [
        tsc,
        "-p",
        join(goldenFolder, project),
      ]).catch((error: { stdout: string }) => error);
      expect(stdout).to.equal("");
    }).timeout(120_000);
  }
});
