import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { formatDiagnostic, getSourceLocation, NoTarget } from "@typespec/compiler";
import { expect } from "chai";
import * as fc from "fast-check";
import { goldenFolder, readTree } from "./golden-case.ts";
import { hostileSpec, marker } from "./hostile/arbitrary.ts";
import { craftedSpecs, giantSpecs } from "./hostile/crafted.ts";
import { emitText, isInside } from "./hostile/emit-text.ts";
import { printSpec } from "./hostile/spec-text.ts";

const run = promisify(execFile);
/** Inside the workspace, so that what the clients import resolves. */
const workFolder = join(import.meta.dirname, ".tmp");

/** Comments, strings, templates and regular expressions: where a text of the spec may stand. */
const quoted =
  /\/\*[\s\S]*?\*\/|\/\/.*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;

describe("a hostile spec", () => {
  before(() => rm(workFolder, { recursive: true, force: true }));
  after(() => rm(workFolder, { recursive: true, force: true }));

  it("gives a client that compiles and says nothing of its own, or a diagnostic with its line", async () => {
    let emitted = 0;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(hostileSpec, async (spec) => {
        const folder = join(workFolder, String(count++));
        const { diagnostics, touched } = await emitText(printSpec(spec), folder);
        for (const path of touched) expect(isInside(path, folder), path).to.equal(true);
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        for (const error of errors) {
          const place = error.target === NoTarget ? undefined : getSourceLocation(error.target);
          expect(place?.file.path, formatDiagnostic(error)).to.contain("spec-in-memory.tsp");
        }
        if (errors.length > 0) return;
        emitted++;
        for (const [path, text] of Object.entries(await readTree(folder))) {
          const code = text.replace(quoted, "");
          expect(code, path).not.to.match(new RegExp(`\\b${marker}\\s*\\(`));
        }
      }),
      { numRuns: 60, seed: 20240601, endOnFailure: true },
    );
    // Specs that the compiler refuses prove nothing about the emitter.
    expect(emitted).to.be.greaterThan(count / 2);
    expect(await compileClients()).to.equal("");
  }).timeout(60_000);

  for (const [title, members] of [...craftedSpecs, ...giantSpecs]) {
    it(`may have ${title}`, async () => {
      const folder = join(workFolder, "crafted");
      await rm(folder, { recursive: true, force: true });
      const text = `import "@typespec/http"; using Http; @service namespace Crafted;\n${members}`;
      const { diagnostics, touched } = await emitText(text, folder);
      expect(diagnostics.map((diagnostic) => formatDiagnostic(diagnostic))).to.deep.equal([]);
      for (const path of touched) expect(isInside(path, folder), path).to.equal(true);
      for (const [path, source] of Object.entries(await readTree(folder))) {
        expect(source.replace(quoted, ""), path).not.to.match(new RegExp(`\\b${marker}\\s*\\(`));
      }
      expect(await compileClients()).to.equal("");
    }).timeout(60_000);
  }

  it("may call its service as long as it likes: the client's file keeps to what file systems take", async () => {
    const folder = join(workFolder, "crafted");
    await rm(folder, { recursive: true, force: true });
    const text = `import "@typespec/http"; using Http; @service namespace ${"Long".repeat(2_500)}; op read(): void;`;
    const { diagnostics } = await emitText(text, folder);
    expect(diagnostics).to.deep.equal([]);
    expect(Object.keys(await readTree(folder))).to.include(`src/long${"Long".repeat(14)}.ts`);
  });
});

/** Type-checks every client that was emitted, in one run; answers with the compiler's findings. */
async function compileClients(): Promise<string> {
  await mkdir(workFolder, { recursive: true });
  const project = join(workFolder, "tsconfig.json");
  const base = join(goldenFolder, "tsconfig.bare.json");
  await writeFile(project, JSON.stringify({ extends: base, include: ["*/src"] }));
  const tsc = join(
    dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
    "bin/tsc",
  );
  // tsc prints its findings on stdout, which the rejection would hide.
  const { stdout } = await run(process.execPath, [tsc, "-p", project], {
    maxBuffer: 1 << 28,
  }).catch((error: { stdout: string }) => error);
  return stdout;
}
