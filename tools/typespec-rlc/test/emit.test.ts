import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile, NodeHost, type CompilerOptions, type Program } from "@typespec/compiler";
import { expect } from "chai";
import { goldenFolder, readTree, withTemporaryFolder } from "./golden-case.ts";

const emitter = "@restline/typespec-rlc";

async function emit(
  folder: string,
  options: Record<string, unknown> = {},
  compilerOptions: CompilerOptions = {},
): Promise<Program> {
  return compile(NodeHost, join(goldenFolder, "versions", "main.tsp"), {
    emit: [emitter],
    options: { [emitter]: { "emitter-output-dir": folder, flavor: "azure", ...options } },
    ...compilerOptions,
  });
}

/** When each file and folder below a folder was last written, in nanoseconds. */
async function readTimes(folder: string): Promise<Record<string, bigint>> {
  const paths = [".", ...(await readdir(folder, { recursive: true }))];
  const times = paths.map(async (path) => {
    const { mtimeNs } = await stat(join(folder, path), { bigint: true });
    return [path, mtimeNs] as const;
  });
  return Object.fromEntries(await Promise.all(times));
}

describe("the output folder", () => {
  it("loses what an earlier run wrote and this one does not, and nothing else", async () => {
    await withTemporaryFolder(async (folder) => {
      await emit(folder, { title: "Old" });
      await writeFile(join(folder, "src/mine.ts"), "export {};\n");
      await emit(folder, { title: "New" });
      const files = Object.keys(await readTree(folder));
      expect(files).to.include.members(["src/newClient.ts", "src/mine.ts"]);
      expect(files).not.to.include("src/oldClient.ts");
    });
  });

  it("is not touched by an unchanged input", async () => {
    const scaffold = { "generate-metadata": true, "generate-test": true, "generate-sample": true };
    for (const options of [{}, scaffold, { ...scaffold, "clear-output-folder": true }]) {
      await withTemporaryFolder(async (folder) => {
        await emit(folder, options);
        const before = await readTimes(folder);
        expect(before).to.include.keys("src/index.ts", ".rlc-manifest.json");
        await emit(folder, options);
        expect(await readTimes(folder)).to.deep.equal(before);
      });
    }
  });

  it("keeps what a broken or foreign manifest names", async () => {
    await withTemporaryFolder(async (folder) => {
      const outside = join(folder, "precious.txt");
      const output = join(folder, "out");
      await mkdir(output);
      await writeFile(outside, "keep me");
      for (const manifest of [
        '{"files":["../precious.txt","/etc/hosts"]}',
        "{",
        "[]",
        '{"files":"a"}',
      ]) {
        await writeFile(join(output, ".rlc-manifest.json"), manifest);
        await emit(output);
        expect(await readFile(outside, "utf8")).to.equal("keep me");
      }
    });
  });

  it("stays empty with noEmit and in a dry run", async () => {
    for (const compilerOptions of [{ noEmit: true }, { dryRun: true }]) {
      await withTemporaryFolder(async (folder) => {
        await emit(folder, {}, compilerOptions);
        expect(await readTree(folder)).to.deep.equal({});
      });
    }
  });

  it("that cannot be written gets a diagnostic", async () => {
    await withTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "src"), "a file where a folder should be");
      const { diagnostics } = await emit(folder);
      expect(diagnostics[0]?.code).to.equal("@restline/typespec-rlc/unwritable-output");
      expect(diagnostics[0]?.message).to.contain("emitter-output-dir");
    });
  });

  it("may have a folder where a file should be: a diagnostic says which", async () => {
    await withTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "package.json"));
      const { diagnostics } = await emit(folder, { "generate-metadata": true });
      expect(diagnostics.map(({ code }) => code)).to.deep.equal([`${emitter}/unwritable-output`]);
      expect(Object.keys(await readTree(folder))).to.deep.equal([]);
    });
  });
});
