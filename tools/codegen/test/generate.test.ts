import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { configuration, mainFile, openApiOnly, openWorkshop } from "./workshop.ts";

const noCompiler = join(import.meta.dirname, "preload/no-compiler.ts");

describe("restline generate", function () {
  this.timeout(60_000);

  it("emits each output of tspconfig.yaml, and says what it wrote", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "tspconfig.yaml": configuration,
    });
    const { exitCode, stdout } = await workshop.run(["generate"]);
    expect(exitCode, stdout).to.equal(0);
    expect(stdout).to.match(/^@restline\/typespec-rlc \d\S+ → client: 1\d files changed/m);
    expect(stdout).to.match(/^ {2}added {5}client\/src\/index\.ts$/m);
    expect(stdout).to.match(/^@typespec\/openapi3 \d\S+ → openapi: 1 file changed/m);
    const tree = await workshop.tree();
    expect(tree["client/src/index.ts"]).to.include("export");
    expect(tree["openapi/openapi.json"]).to.include("/widgets/{id}");
    expect(tree["restline.lock.json"]).to.include(`"main.tsp"`);
    expect(Object.keys(tree).filter((path) => path.includes(".restline-"))).to.deep.equal([]);
  });

  it("starts no compiler where nothing has changed", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    const before = await workshop.tree();
    const { exitCode, stdout } = await workshop.run(["generate"], { preload: noCompiler });
    expect(exitCode).to.equal(0);
    expect(stdout).to.match(/^workshop-\S+: nothing has changed since the last run\.$/m);
    expect(await workshop.tree()).to.deep.equal(before);
  });

  const changes: Readonly<Record<string, readonly [path: string, text: string]>> = {
    "a spec file": ["main.tsp", `${mainFile}\nmodel Other { id: string }\n`],
    "an option": ["tspconfig.yaml", openApiOnly.replace("json", "yaml")],
    "a generated file that is gone": ["openapi/openapi.json", ""],
    "the lock": ["restline.lock.json", ""],
  };
  for (const [what, [path, text]] of Object.entries(changes)) {
    it(`compiles where ${what} has changed`, async () => {
      await using workshop = await openWorkshop();
      await workshop.run(["generate"]);
      if (text === "") await workshop.remove(path);
      else await workshop.write({ [path]: text });
      const { stderr } = await workshop.run(["generate"], { preload: noCompiler });
      expect(stderr).to.include("the compiler was started");
    });
  }

  it("compiles where a module has changed that a module of the spec loads", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": `import "./names.js";\n${mainFile}`,
      "names.js": `import { prefix } from "./prefix.js";\nexport const name = prefix;\n`,
      "prefix.js": `export const prefix = "a";\n`,
      "package.json": `{ "type": "module" }`,
      "tspconfig.yaml": openApiOnly,
    });
    expect((await workshop.run(["generate"])).exitCode).to.equal(0);
    expect((await workshop.run(["generate"], { preload: noCompiler })).exitCode).to.equal(0);
    await workshop.write({ "prefix.js": `export const prefix = "b";\n` });
    const { stderr } = await workshop.run(["generate"], { preload: noCompiler });
    expect(stderr).to.include("the compiler was started");
  });

  it("compiles where an environment variable of the configuration has changed", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "tspconfig.yaml": `environment-variables:\n  FORMAT:\n    default: json\n${openApiOnly.replace(
        "file-type: json",
        `file-type: "{env.FORMAT}"`,
      )}`,
    });
    await workshop.run(["generate"]);
    await workshop.run(["generate"], { env: { FORMAT: "yaml" } });
    const tree = await workshop.tree();
    expect(Object.keys(tree))
      .to.include("openapi/openapi.yaml")
      .and.not.include("openapi/openapi.json");
    expect(tree["restline.lock.json"]).to.include(`"FORMAT"`).and.not.include(`"FORMAT": "yaml"`);
  });

  it("removes what it wrote and the spec no longer gives, and nothing else", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    await workshop.write({
      "openapi/notes.md": "mine",
      "tspconfig.yaml": openApiOnly.replace("json", "yaml"),
    });
    const { stdout } = await workshop.run(["generate"]);
    expect(stdout).to.match(/^ {2}removed {3}openapi\/openapi\.json$/m);
    const files = Object.keys(await workshop.tree()).filter((path) => path.startsWith("openapi/"));
    expect(files).to.deep.equal(["openapi/notes.md", "openapi/openapi.yaml"]);
  });

  it("removes the output of an emitter that the configuration no longer names", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "tspconfig.yaml": configuration,
    });
    await workshop.run(["generate"]);
    await workshop.write({ "tspconfig.yaml": openApiOnly });
    expect((await workshop.run(["generate"])).exitCode).to.equal(0);
    expect(
      Object.keys(await workshop.tree()).filter((it) => it.startsWith("client/")),
    ).to.deep.equal([]);
  });

  it("refuses to overwrite a file that was edited by hand, and says how to keep the edit", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    await workshop.write({
      "openapi/openapi.json": "mine",
      "main.tsp": `${mainFile}\n@route("/b") op other(): void;\n`,
    });
    const before = await workshop.tree();
    const { exitCode, stdout } = await workshop.run(["generate"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("openapi/openapi.json was edited by hand, and would be replaced");
    expect(stdout).to.include("To keep an edit, move it out of the generated file");
    expect(await workshop.tree()).to.deep.equal(before);

    expect((await workshop.run(["generate", "--force"])).exitCode).to.equal(0);
    expect(await workshop.read("openapi/openapi.json")).to.include("/b");
  });

  it("takes over, without a lock, what is as it would write it, and refuses what is not", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    const document = await workshop.read("openapi/openapi.json");
    await workshop.remove("restline.lock.json");
    expect((await workshop.run(["generate"])).exitCode).to.equal(0);
    await workshop.remove("restline.lock.json");
    await workshop.write({ "openapi/openapi.json": document.replace("Widgets", "Gadgets") });
    const { exitCode, stdout } = await workshop.run(["generate"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("openapi/openapi.json is not in the lock, and would be replaced");
    expect(stdout).to.include("restline generate --force");
  });

  it("leaves to people what an emitter writes for them", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "tspconfig.yaml": configuration.replace(
        "flavor: azure",
        `flavor: azure\n    generate-metadata: true\n    package-details: { name: "@contoso/widgets" }`,
      ),
    });
    await workshop.run(["generate"]);
    const text = (await workshop.read("client/package.json")).replace("{", `{ "private": true,`);
    await workshop.write({ "client/package.json": text });
    expect((await workshop.run(["generate"], { preload: noCompiler })).exitCode).to.equal(0);
    await workshop.write({ "main.tsp": `${mainFile}\n@route("/b") op other(): void;\n` });
    const { exitCode, stdout } = await workshop.run(["generate"]);
    expect(exitCode, stdout).to.equal(0);
    expect(await workshop.read("client/package.json")).to.equal(text);
  });

  it("does not read line ends as edits", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    for (const path of ["main.tsp", "openapi/openapi.json"]) {
      await workshop.write({ [path]: (await workshop.read(path)).replaceAll("\n", "\r\n") });
    }
    expect((await workshop.run(["generate"], { preload: noCompiler })).exitCode).to.equal(0);
  });

  it("shows what is wrong with a spec as the compiler does, and leaves everything as it was", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    await workshop.write({ "main.tsp": mainFile.replace("id: string;", "id: strin;") });
    const before = await workshop.tree();
    const { exitCode, stdout, stderr } = await workshop.run(["generate"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("main.tsp:9:7 - error invalid-ref: Unknown identifier strin");
    expect(stdout).to.include("> 9 |   id: strin;");
    expect(stdout).to.include("Found 1 error.");
    expect(stdout + stderr).to.not.match(/^\s+at /m);
    expect(await workshop.tree()).to.deep.equal(before);
    const json = (await workshop.run(["generate", "--json"])).json();
    expect(json).to.have.property("ok", false);
    expect(json).to.have.nested.property("diagnostics[0].line", 9);
  });

  it("says which emitter is not installed, and how to get it", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "tspconfig.yaml": `emit:\n  - "@azure-tools/typespec-ts"\n`,
    });
    const before = await workshop.tree();
    const { exitCode, stdout } = await workshop.run(["generate"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("Emitter @azure-tools/typespec-ts is not installed.");
    expect(stdout).to.include("npm install --save-dev @azure-tools/typespec-ts@0.54.2");
    expect(stdout).to.include("@restline/typespec-rlc");
    expect(await workshop.tree()).to.deep.equal(before);
  });

  it("drives an emitter that is a file, and that writes past the compiler", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "package.json": `{ "type": "module" }`,
      "emitter.js": `import { mkdir, writeFile } from "node:fs/promises";
export async function $onEmit({ emitterOutputDir }) {
  await mkdir(emitterOutputDir, { recursive: true });
  await writeFile(emitterOutputDir + "/made.txt", "made");
}
`,
      "tspconfig.yaml": `emit:\n  - "./emitter.js"\n`,
    });
    const { exitCode, stdout } = await workshop.run(["generate"]);
    expect(exitCode, stdout).to.equal(0);
    const made = Object.keys(await workshop.tree()).filter((path) => path.endsWith("made.txt"));
    expect(made).to.have.length(1);
    expect((await workshop.run(["generate"], { preload: noCompiler })).exitCode).to.equal(0);
    expect((await workshop.run(["check"])).exitCode).to.equal(0);
  });

  it("says who crashed, without a stack, and leaves everything as it was", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "package.json": `{ "type": "module" }`,
      "emitter.js": `export const $lib = { name: "falls-over" };
export async function $onEmit() { throw new TypeError("it fell over"); }
`,
      "tspconfig.yaml": `emit:\n  - "./emitter.js"\n`,
    });
    const before = await workshop.tree();
    const { exitCode, stdout, stderr } = await workshop.run(["generate"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include(`Emitter "falls-over" failed: it fell over`);
    expect(stdout + stderr).to.not.match(/^\s+at /m);
    expect(await workshop.tree()).to.deep.equal(before);
  });

  it("refuses an emitter that writes outside of its folder", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "package.json": `{ "type": "module" }`,
      "emitter.js": `export async function $onEmit({ program }) {
  await program.host.writeFile(program.projectRoot + "/main.tsp", "gone");
}
`,
      "tspconfig.yaml": `emit:\n  - "./emitter.js"\n`,
    });
    const before = await workshop.tree();
    const { exitCode, stderr } = await workshop.run(["generate"]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("An emitter writes outside of its output folder");
    expect(stderr).to.match(/main\.tsp$/m);
    expect(await workshop.tree()).to.deep.equal(before);
  });

  it("writes through no link, and over no folder", async () => {
    await using workshop = await openWorkshop();
    const path = join(workshop.folder, "openapi", "openapi.json");
    await mkdir(path, { recursive: true });
    await writeFile(join(path, "mine.txt"), "mine");
    const folder = await workshop.run(["generate", "--force"]);
    expect(folder.exitCode).to.equal(1);
    expect(folder.stdout).to.include("openapi.json cannot be written: openapi.json is a folder");
    await workshop.remove("openapi/openapi.json");
    await workshop.write({ "elsewhere.json": "mine" });
    await symlink(join(workshop.folder, "elsewhere.json"), path);
    const link = await workshop.run(["generate", "--force"]);
    expect(link.exitCode).to.equal(1);
    expect(link.stdout).to.include(
      "openapi.json cannot be written: openapi.json is a symbolic link",
    );
    expect(await workshop.read("elsewhere.json")).to.equal("mine");
  });

  it("refuses a lock of a later version, and one that is broken", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    const lock = await workshop.read("restline.lock.json");
    const broken: Readonly<Record<string, readonly [text: string, message: RegExp]>> = {
      newer: [
        lock.replace(`"schemaVersion": 1`, `"schemaVersion": 2`),
        /has schemaVersion 2, and this restline knows 1\./,
      ],
      merged: [`<<<<<<< HEAD\n${lock}`, /has conflicts of a merge in it\./],
      outside: [
        lock.replace(`"openapi.json":`, `"../main.tsp":`),
        /"outputs → 0 → files → \.\.\/main\.tsp" is .* not a path inside the output folder\./,
      ],
    };
    for (const [text, message] of Object.values(broken)) {
      await workshop.write({ "restline.lock.json": text });
      const before = await workshop.tree();
      const { exitCode, stderr } = await workshop.run(["generate"]);
      expect(exitCode).to.equal(2);
      expect(stderr).to.match(message);
      expect(await workshop.tree()).to.deep.equal(before);
    }
  });

  it("names the specs that are near where it is asked for none", async () => {
    await using workshop = await openWorkshop({
      "specs/widgets/main.tsp": mainFile,
      "specs/widgets/tspconfig.yaml": openApiOnly,
    });
    const { exitCode, stderr } = await workshop.run(["generate"]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include(". has neither main.tsp nor tspconfig.yaml.");
    expect(stderr).to.match(/^ {2}specs\/widgets$/m);
    expect((await workshop.run(["generate", "specs/widgets/main.tsp"])).exitCode).to.equal(0);
  });

  it("prints what a table of operations lacks, also where nothing else has changed", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": mainFile,
      "tspconfig.yaml": openApiOnly,
      "restline.yaml": `operations:\n  - table: src/operations.ts\n    entry: |\n      "{key}": by("{name}"),\n`,
      "src/operations.ts": `export const operations = { "DELETE /gone": 1 };\n`,
    });
    for (const _ of ["first", "again"]) {
      const { stdout } = await workshop.run(["generate"]);
      expect(stdout).to.include("src/operations.ts lacks 1 operation: readWidget. Add:");
      expect(stdout).to.match(/^ {2}"GET \/widgets\/\{id\}": by\("readWidget"\),$/m);
      expect(stdout).to.match(/that the spec has not\. Remove:\n {2}DELETE \/gone$/m);
    }
    await workshop.write({ "src/operations.ts": `{ "GET /widgets/{id}": 1 }\n` });
    expect((await workshop.run(["generate"])).stdout).to.not.include("operations.ts");
  });

  it("says that no emitter is configured, and removes nothing", async () => {
    await using workshop = await openWorkshop();
    await workshop.run(["generate"]);
    for (const [text, says] of [
      ["emit: []\n", "tspconfig.yaml names no emitter"],
      ["", "tspconfig.yaml names no emitter"],
    ] as const) {
      await workshop.write({ "tspconfig.yaml": text });
      const before = await workshop.tree();
      const { exitCode, stderr } = await workshop.run(["generate"]);
      expect(exitCode).to.equal(2);
      expect(stderr).to.include(says);
      expect(await workshop.tree()).to.deep.equal(before);
    }
  });

  it("ends with exit code 2 for a mistake on the command line", async () => {
    await using workshop = await openWorkshop();
    for (const mistake of [["genrate"], ["generate", "--frce"], ["generate", "a", "b"], []]) {
      expect((await workshop.run(mistake)).exitCode, mistake.join(" ")).to.equal(2);
    }
  });
});
