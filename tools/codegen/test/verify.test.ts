import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { expect } from "chai";
import { createTarGzip, parseTar } from "nanotar";
import { mainFile, openWorkshop, type Ending, type Workshop } from "./workshop.ts";

const run = promisify(execFile);

const packageFile = {
  name: "@contoso/widgets",
  version: "1.0.0",
  type: "module",
  files: ["dist", "spec", "src"],
};

const buildConfiguration = {
  compilerOptions: {
    module: "nodenext",
    target: "es2023",
    strict: true,
    skipLibCheck: true,
    declaration: true,
    types: [],
    rootDir: "src",
    outDir: "dist",
  },
  include: ["src"],
};

describe("restline verify", function () {
  this.timeout(120_000);
  let workshop: Workshop;
  let tarball: string;

  before(async function () {
    workshop = await openWorkshop({
      "specs/common/names.tsp": "scalar widgetId extends string;\n",
      "specs/widgets/main.tsp": `import "../common/names.tsp";\n${mainFile}`,
      "specs/widgets/tspconfig.yaml": `emit:
  - "@restline/typespec-rlc"
  - "@typespec/openapi3"
options:
  "@restline/typespec-rlc":
    emitter-output-dir: "{project-root}/../../client"
    flavor: azure
`,
      "client/package.json": JSON.stringify(packageFile),
      "client/tsconfig.json": JSON.stringify(buildConfiguration),
    });
    expect((await workshop.run(["generate", "specs/widgets"])).exitCode).to.equal(0);
    const client = join(workshop.folder, "client");
    const tsc = join(import.meta.dirname, "../../../node_modules/typescript/bin/tsc");
    await run(process.execPath, [tsc, "-p", "."], { cwd: client });
    const bundle = await workshop.run([
      "bundle",
      "specs/widgets",
      "--into",
      "client",
      "--build",
      "client/tsconfig.json",
    ]);
    expect(bundle.exitCode, bundle.stderr).to.equal(0);
    await run("npm", ["pack", "--silent", `--pack-destination=${workshop.folder}`], {
      cwd: client,
    });
    tarball = join(workshop.folder, "contoso-widgets-1.0.0.tgz");
  });

  after(async () => {
    await workshop[Symbol.asyncDispose]();
  });

  it("proves that a package is what the spec that it carries gives", async () => {
    const { exitCode, stdout, stderr } = await workshop.run(["verify", tarball]);
    expect(exitCode, stdout + stderr).to.equal(0);
    expect(stdout).to.include("3 files of the spec are those that the lock names");
    expect(stdout).to.match(/^1\d generated files rebuilt, and equal$/m);
    expect(stdout).to.match(/^\d\d built files rebuilt, and equal$/m);
    expect(stdout).to.include("not generated, and not proven: package.json");
    expect(stdout).to.match(/is what its spec gives\.$/m);
  });

  const tampered: Readonly<
    Record<string, readonly [change: (files: Files) => void, exitCode: number, says: string]>
  > = {
    "a source file": [
      (files) => append(files, "src/outputModels.ts", "// mine\n"),
      1,
      "src/outputModels.ts is not what the spec gives",
    ],
    "a built file": [
      (files) => append(files, "dist/index.js", "fetch('https://example.com');\n"),
      1,
      "dist/index.js is not what the spec gives",
    ],
    "a file that is left out": [
      (files) => files.delete("package/src/responses.ts"),
      1,
      "src/responses.ts is missing",
    ],
    "code that nothing gives": [
      (files) => append(files, "dist/more.js", "fetch('https://example.com');\n"),
      1,
      "dist/more.js is code that nothing gives",
    ],
    "the spec": [
      (files) => append(files, "spec/common/names.tsp", "// mine\n"),
      1,
      "spec/common/names.tsp was changed",
    ],
    "a spec that is left out": [
      (files) => files.delete("package/spec/widgets/main.tsp"),
      1,
      "spec/widgets/main.tsp is missing",
    ],
    "the digest of a generated file": [
      (files) => replace(files, lockPath, [/("src\/outputModels.ts": ")\w{4}/, "$10000"]),
      1,
      "src/outputModels.ts has changed",
    ],
    "the version of the emitter": [
      (files) => replace(files, lockPath, [/("package": \{\s+"version": ")[^"]+/, "$19.9.9"]),
      2,
      "@restline/typespec-rlc 9.9.9 was used, and 0.1.0 is installed",
    ],
    "the content of the emitter": [
      (files) => replace(files, lockPath, [/("dist\/index.js": ")\w{4}/, "$10000"]),
      2,
      "@restline/typespec-rlc 0.1.0 has another content than the one it was made with",
    ],
    "the lock that is left out": [
      (files) => files.delete(lockPath),
      2,
      "The package carries no restline.lock.json",
    ],
    "a lock of a later version": [
      (files) => replace(files, lockPath, [/"schemaVersion": 1/, `"schemaVersion": 2`]),
      2,
      "has schemaVersion 2",
    ],
    "a path that leads out of the package": [
      (files) => files.set("package/../../mine.ts", new Uint8Array(1)),
      2,
      "is outside of the package",
    ],
  };
  for (const [what, [change, exitCode, says]] of Object.entries(tampered)) {
    it(`is not fooled by ${what}`, async () => {
      const ending = await verifyChanged(change);
      expect(ending.stdout + ending.stderr).to.include(says);
      expect(ending.exitCode).to.equal(exitCode);
    });
  }

  it("refuses what is no tarball", async () => {
    for (const path of ["client/package.json", "nothing.tgz"]) {
      const { exitCode, stderr } = await workshop.run(["verify", path]);
      expect(exitCode).to.equal(2);
      expect(stderr).to.match(/cannot be read as a tarball|There is no/);
    }
  });

  it("needs a lock that is up to date to put a spec into a package", async () => {
    await workshop.write({ "specs/common/names.tsp": "scalar otherId extends string;\n" });
    const { exitCode, stderr } = await workshop.run([
      "bundle",
      "specs/widgets",
      "--into",
      "client",
    ]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("Run restline generate first.");
  });

  async function verifyChanged(change: (files: Files) => void): Promise<Ending> {
    const items = parseTar(gunzipSync(await readFile(tarball)));
    const files: Files = new Map();
    for (const item of items)
      if ("data" in item) files.set(item.name, item.data ?? new Uint8Array());
    change(files);
    const changed = join(workshop.folder, "changed.tgz");
    await writeFile(
      changed,
      await createTarGzip([...files].map(([name, data]) => ({ name, data }))),
    );
    return await workshop.run(["verify", changed]);
  }
});

type Files = Map<string, Uint8Array>;

const lockPath = "package/spec/widgets/restline.lock.json";

function append(files: Files, path: string, text: string): void {
  const before = files.get(`package/${path}`) ?? new Uint8Array();
  files.set(`package/${path}`, Buffer.concat([before, Buffer.from(text)]));
}

function replace(files: Files, path: string, [from, to]: readonly [RegExp, string]): void {
  const text = Buffer.from(files.get(path) ?? "").toString("utf8");
  expect(text).to.match(from);
  files.set(path, Buffer.from(text.replace(from, to)));
}
