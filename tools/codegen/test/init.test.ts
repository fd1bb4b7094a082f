import { spawn } from "node:child_process";
import { mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { mainFile, openWorkshop, waitForEnd, type Ending, type Workshop } from "./workshop.ts";

const spec = mainFile.replace(
  "namespace Widgets;",
  `@server("{endpoint}", "A shop.", { endpoint: url })
@useAuth(ApiKeyAuth<ApiKeyLocation.header, "x-api-key">)
namespace Widgets;`,
);

const modules = join(import.meta.dirname, "../../../node_modules");

describe("restline init", function () {
  this.timeout(240_000);

  it("makes packages that compile and pass their tests, and are yours from then on", async () => {
    await using workshop = await openWorkshop({
      "spec/main.tsp": spec,
      "spec/tspconfig.yaml": 'emit: ["@typespec/openapi3"] # a document\nlinter: {}\n',
    });
    const made = await workshop.run(["init", "spec", "new", "--name", "@contoso/widgets"]);
    expect(made.exitCode, made.stdout + made.stderr).to.equal(0);
    expect(made.stdout).to.include("packages/widgets: @contoso/widgets, yours: 1 operation");
    expect(await readdir(workshop.folder)).to.have.members(["spec", "new"]);
    expect(await readdir(join(workshop.folder, "new"))).to.have.members([
      ".gitignore",
      "README.md",
      "package.json",
      "packages",
      "spec",
    ]);
    await installLinks(workshop);
    for (const name of ["widgets-rest", "widgets"]) {
      const tested = await runNpm(workshop, `new/packages/${name}`, ["test"]);
      expect(tested.exitCode, tested.stdout + tested.stderr).to.equal(0);
    }
    expect((await workshop.run(["check", "new/spec"])).exitCode).to.equal(0);

    const source = await workshop.read("new/packages/widgets/src/operations.ts");
    await workshop.write({
      "new/spec/main.tsp": `${spec}\n@route("/widgets") @get op listWidgets(): Widget[] | Failure;\n`,
    });
    const generated = await workshop.run(["generate", "new/spec"]);
    expect(generated.exitCode, generated.stdout).to.equal(0);
    expect(generated.stdout).to.include("operations.ts lacks 1 operation: listWidgets. Add:");
    const [, added = ""] = /^ {2}("GET \/widgets": .*)$/m.exec(generated.stdout) ?? [];
    expect(await workshop.read("new/packages/widgets/src/operations.ts")).to.equal(source);
    await runNpm(workshop, "new/packages/widgets-rest", ["run", "build"]);
    const broken = await runNpm(workshop, "new/packages/widgets", ["run", "build"]);
    expect(broken.exitCode).to.not.equal(0);
    expect(broken.stdout).to.include(`"GET /widgets"`);
    await workshop.write({
      "new/packages/widgets/src/operations.ts": source.replace(/^\};$/m, `  ${added}\n};`),
    });
    const mended = await runNpm(workshop, "new/packages/widgets", ["run", "build"]);
    expect(mended.exitCode, mended.stdout).to.equal(0);
  });

  it("takes a spec with files outside of its folder", async () => {
    await using workshop = await openWorkshop({
      "specs/shop/main.tsp": `import "../common/models.tsp";\n${spec}`,
      "specs/common/models.tsp": "model Shared { id: string; }\n",
    });
    const { exitCode, stdout } = await workshop.run(["init", "specs/shop", "new"]);
    expect(exitCode, stdout).to.equal(0);
    const tree = await workshop.tree();
    expect(tree).to.include.keys("new/spec/shop/main.tsp", "new/spec/common/models.tsp");
    expect(tree["new/spec/shop/restline.yaml"]).to.include(
      "../../packages/widgets/src/operations.ts",
    );
    expect((await workshop.run(["check", "new/spec/shop"])).exitCode).to.equal(0);
  });

  it("refuses a folder that is not empty, and says what is in it", async () => {
    await using workshop = await openWorkshop({ "main.tsp": spec, "new/mine.txt": "mine" });
    const before = await workshop.tree();
    const { exitCode, stderr } = await workshop.run(["init", ".", "new"]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("new is not empty. In it are:\n  mine.txt");
    expect(await workshop.tree()).to.deep.equal(before);
  });

  it("takes an empty folder", async () => {
    await using workshop = await openWorkshop({ "spec/main.tsp": spec });
    await mkdir(join(workshop.folder, "new"));
    expect((await workshop.run(["init", "spec", "new"])).exitCode).to.equal(0);
    expect(await readdir(join(workshop.folder, "new"))).to.include("package.json");
  });

  const refused: Readonly<Record<string, readonly [main: string, code: string]>> = {
    "a spec without operations": [`@service namespace Empty;`, "operations-none"],
    "a spec of several services": [
      `import "@typespec/http"; using TypeSpec.Http;
@service namespace A { @route("/a") op a(): void; }
@service namespace B { @route("/b") op b(): void; }`,
      "services-several",
    ],
  };
  for (const [what, [main, code]] of Object.entries(refused)) {
    it(`refuses ${what}, and leaves nothing`, async () => {
      await using workshop = await openWorkshop({ "main.tsp": main });
      const ending = await workshop.run(["init", ".", "deep/new", "--json"]);
      expect(ending.exitCode).to.equal(2);
      expect(ending.json()).to.have.nested.property("error.code", code);
      expect(await readdir(workshop.folder)).to.deep.equal(["main.tsp"]);
    });
  }

  it("refuses a name that npm does not take", async () => {
    await using workshop = await openWorkshop({ "main.tsp": spec });
    const { exitCode, stderr } = await workshop.run(["init", ".", "new", "--name", "My Widgets"]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("My Widgets is no name that npm takes.");
    expect(await readdir(workshop.folder)).to.deep.equal(["main.tsp"]);
  });

  it("shows what is wrong with a spec that does not compile, and leaves nothing", async () => {
    await using workshop = await openWorkshop({
      "main.tsp": spec.replace("id: string;", "id: strin;"),
    });
    const { exitCode, stdout } = await workshop.run(["init", ".", "new"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("error invalid-ref: Unknown identifier strin");
    expect(await readdir(workshop.folder)).to.deep.equal(["main.tsp"]);
  });

  it("leaves nothing where it is interrupted", async () => {
    await using workshop = await openWorkshop({ "spec/main.tsp": spec });
    const child = workshop.start(["init", "spec", "new"]);
    const ended = waitForEnd(child);
    while (!(await readdir(workshop.folder)).some((name) => name.startsWith(".new"))) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    child.kill("SIGINT");
    const { exitCode } = await ended;
    expect(exitCode).to.equal(130);
    expect(await readdir(workshop.folder)).to.deep.equal(["spec"]);
  });
});

/** What npm install would do, without a network: everything is a link to what is here. */
async function installLinks(workshop: Workshop): Promise<void> {
  const target = join(workshop.folder, "new/node_modules");
  await mkdir(join(target, "@contoso"), { recursive: true });
  for (const name of await readdir(modules)) {
    if (name !== "@contoso") await symlink(join(modules, name), join(target, name), "junction");
  }
  for (const name of ["widgets", "widgets-rest"]) {
    const folder = join(workshop.folder, "new/packages", name);
    await symlink(folder, join(target, "@contoso", name), "junction");
  }
}

async function runNpm(
  workshop: Workshop,
  folder: string,
  given: readonly string[],
): Promise<Ending> {
  const child = spawn("npm", [...given], {
    cwd: join(workshop.folder, folder),
    stdio: ["ignore", "pipe", "pipe"],
  });
  return await waitForEnd(child);
}
