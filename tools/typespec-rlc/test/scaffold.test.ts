import { execFile } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { compile, NodeHost, type Program } from "@typespec/compiler";
import { expect } from "chai";
import { emitCase, goldenFolder, readTree, withTemporaryFolder } from "./golden-case.ts";

const run = promisify(execFile);
const emitter = "@restline/typespec-rlc";
/** Below our own packages, so that those of the generated package are found. */
const workFolder = join(import.meta.dirname, "../.tmp");
const tsc = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

async function emit(folder: string, options: Record<string, unknown>): Promise<Program> {
  return compile(NodeHost, join(goldenFolder, "option-metadata/main.tsp"), {
    emit: [emitter],
    options: { [emitter]: { "emitter-output-dir": folder, ...options } },
  });
}

describe("a generated package", () => {
  it("builds, and passes its own tests", async () => {
    await mkdir(workFolder, { recursive: true });
    await withTemporaryFolder(async (folder) => {
      await emitCase("option-metadata", folder);
      await run(process.execPath, [tsc, "-p", join(folder, "tsconfig.json")]);
      const { stdout } = await run(process.execPath, ["--test", "test/client.test.ts"], {
        cwd: folder,
        // A test runner inside another reports to it, unless it does not know.
        env: { PATH: process.env["PATH"], NODE_TEST_CONTEXT: undefined },
      });
      expect(stdout).to.match(/pass 3\b/);
    }, workFolder);
  }).timeout(60_000);

  it("depends on what its sources import, whatever they stand on", async () => {
    await withTemporaryFolder(async (folder) => {
      await emit(folder, { flavor: "typespec", "generate-metadata": true });
      const text = await readFile(join(folder, "package.json"), "utf8");
      const manifest: unknown = JSON.parse(text);
      expect(manifest).to.have.property("name", "kitchen");
      expect(manifest)
        .to.have.property("dependencies")
        .that.deep.equals({ "@typespec/ts-http-runtime": "^0.3.10" });
    });
  });

  it("has none of this unless it is asked for", async () => {
    await withTemporaryFolder(async (folder) => {
      await emit(folder, {});
      const files = Object.keys(await readTree(folder));
      expect(files.filter((path) => !path.startsWith("src/"))).to.deep.equal([
        ".rlc-manifest.json",
      ]);
    });
  });
});

describe("a file that a person owns", () => {
  const options = { "generate-metadata": true, "generate-test": true, "generate-sample": true };

  it("is not overwritten, whether it was there before or was changed since", async () => {
    await withTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "LICENSE"), "Mine.\n");
      await emit(folder, options);
      await writeFile(join(folder, "README.md"), "# Better\n");
      await emit(folder, { ...options, "package-details": { version: "2.0.0" } });
      const files = await readTree(folder);
      expect(files["LICENSE"]).to.equal("Mine.\n");
      expect(files["README.md"]).to.equal("# Better\n");
      // Nobody has touched this one, so it follows the options.
      expect(files["package.json"]).to.contain('"version": "2.0.0"');
    });
  });

  it("stays when it is not generated any more", async () => {
    await withTemporaryFolder(async (folder) => {
      await emit(folder, options);
      await emit(folder, {});
      expect(await readTree(folder)).to.include.keys("package.json", "test/client.test.ts");
    });
  });
});

describe("clear-output-folder", () => {
  it("removes what is not generated, but neither node_modules nor what begins with a dot", async () => {
    await withTemporaryFolder(async (folder) => {
      const others = ["src/old.ts", "extra/deep/a.txt", "notes.md"];
      const kept = ["node_modules/a/index.js", ".git/HEAD"];
      for (const path of [...others, ...kept]) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), "text");
      }
      await emit(folder, {});
      expect(await readTree(folder)).to.include.keys(...others);
      const before = await stat(join(folder, "src/index.ts"), { bigint: true });
      await emit(folder, { "clear-output-folder": true });
      const files = await readTree(folder);
      expect(files).to.include.keys(...kept, "src/index.ts");
      expect(files).not.to.have.any.keys(...others);
      const after = await stat(join(folder, "src/index.ts"), { bigint: true });
      expect(after.mtimeNs).to.equal(before.mtimeNs);
    });
  });

  it("refuses to remove the spec", async () => {
    await withTemporaryFolder(async (folder) => {
      const spec = await readFile(join(goldenFolder, "option-metadata/main.tsp"), "utf8");
      await mkdir(workFolder, { recursive: true });
      await writeFile(join(folder, "main.tsp"), spec);
      const { diagnostics } = await compile(NodeHost, join(folder, "main.tsp"), {
        emit: [emitter],
        options: { [emitter]: { "emitter-output-dir": folder, "clear-output-folder": true } },
      });
      expect(diagnostics[0]?.code).to.equal(`${emitter}/unclearable-output`);
      expect(Object.keys(await readTree(folder))).to.deep.equal(["main.tsp"]);
    }, workFolder);
  });
});

describe("several services", () => {
  it("have no common title", async () => {
    await withTemporaryFolder(async (folder) => {
      const { diagnostics } = await compile(
        NodeHost,
        join(goldenFolder, "several-services/main.tsp"),
        { emit: [emitter], options: { [emitter]: { "emitter-output-dir": folder, title: "One" } } },
      );
      expect(diagnostics[0]?.code).to.equal(`${emitter}/one-title`);
      expect(await readTree(folder)).to.deep.equal({});
    });
  });
});
