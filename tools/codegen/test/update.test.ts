import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { mainFile, openWorkshop, type Workshop } from "./workshop.ts";

const run = promisify(execFile);

const config = `emit:
  - "@restline/typespec-rlc"
options:
  "@restline/typespec-rlc":
    emitter-output-dir: "{project-root}/client"
    flavor: azure
`;

const first = `import "../shared/models.tsp";\n${mainFile}`;
const second = `${first}\n@route("/widgets") @get op listWidgets(): Widget[] | Failure;\n`;

/** A repository of specs with two commits, and a package that was made of the first. */
interface Scene extends AsyncDisposable {
  readonly workshop: Workshop;
  readonly commits: readonly [string, string];
  locate(more?: string): Promise<void>;
}

async function openScene(): Promise<Scene> {
  const workshop = await openWorkshop({
    "specs/specification/widgets/main.tsp": first,
    "specs/specification/widgets/tspconfig.yaml": config,
    "specs/specification/shared/models.tsp": "model Shared { id: string; }\n",
    "specs/other/large.txt": "nobody needs this",
  });
  const folder = join(workshop.folder, "specs");
  const git = async (...given: string[]): Promise<string> =>
    (await run("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b.c", ...given]))
      .stdout;
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", ".");
  await git("commit", "--quiet", "-m", "one");
  await workshop.write({ "specs/specification/widgets/main.tsp": second });
  await git("commit", "--quiet", "-a", "-m", "two");
  await git("tag", "v2");
  const [two = "", one = ""] = (await git("log", "--format=%H")).trim().split("\n");
  const locate = async (more = ""): Promise<void> =>
    await workshop.write({
      "package/tsp-location.yaml": `# where the spec is\ndirectory: specification/widgets\ncommit: ${one}\nrepo: ../specs\nadditionalDirectories:\n  - specification/shared\n${more}`,
    });
  await locate();
  return {
    workshop,
    commits: [one, two],
    locate,
    [Symbol.asyncDispose]: async () => await workshop[Symbol.asyncDispose](),
  };
}

describe("restline update", function () {
  this.timeout(120_000);

  it("brings a package to another revision, and shows what that means", async () => {
    await using scene = await openScene();
    const { workshop, commits } = scene;
    const begun = await workshop.run(["update", "package"]);
    expect(begun.exitCode, begun.stdout + begun.stderr).to.equal(0);
    expect(begun.stdout).to.include(`The commit is ${commits[0].slice(0, 12)}, as before.`);
    expect(await workshop.read("package/src/index.ts")).to.include("export");

    const { exitCode, stdout, stderr } = await workshop.run([
      "update",
      "package",
      "--commit",
      "v2",
    ]);
    expect(exitCode, stdout + stderr).to.equal(0);
    expect(stdout).to.match(/minor +GET \/widgets/);
    expect(stdout).to.include(`${commits[0].slice(0, 12)} → ${commits[1].slice(0, 12)}`);
    expect(await workshop.read("package/src/clientDefinitions.ts")).to.include("ListWidgets");
    const location = await workshop.read("package/tsp-location.yaml");
    expect(location).to.include("# where the spec is").and.to.include(`commit: ${commits[1]}`);
    const files = Object.keys(await workshop.tree()).filter((path) => path.startsWith("package/"));
    expect(files.every((path) => !/main\.tsp|restline-|large/.test(path))).to.equal(true);
  });

  it("takes the beginning of a hash, and a branch", async () => {
    await using scene = await openScene();
    const { workshop, commits } = scene;
    for (const revision of [commits[1].slice(0, 8), "main"]) {
      await scene.locate();
      const ending = await workshop.run(["update", "package", "--commit", revision, "--json"]);
      expect(ending.exitCode, ending.stdout).to.equal(0);
      expect(ending.json()).to.have.property("after", commits[1]);
    }
  });

  it("takes the spec from a local folder, and leaves the commit as it is", async () => {
    await using scene = await openScene();
    const { workshop, commits } = scene;
    await workshop.write({
      "specs/specification/widgets/main.tsp": `${first}\n@route("/local") op readLocal(): void;\n`,
    });
    const { exitCode, stdout } = await workshop.run(["update", "package", "--local", "specs"]);
    expect(exitCode, stdout).to.equal(0);
    expect(await workshop.read("package/src/clientDefinitions.ts")).to.include("/local");
    expect(await workshop.read("package/tsp-location.yaml")).to.include(commits[0]);
  });

  it("keeps a copy of the spec up to date where the folder has one", async () => {
    await using scene = await openScene();
    const { workshop, commits } = scene;
    await workshop.write({
      "copy/main.tsp": mainFile,
      "copy/tspconfig.yaml": config,
      "specs/specification/widgets/main.tsp": mainFile,
    });
    const folder = join(workshop.folder, "specs");
    const identity = ["-c", "user.name=a", "-c", "user.email=a@b.c"];
    await run("git", ["-C", folder, ...identity, "commit", "--quiet", "-am", "three"]);
    const { stdout: three } = await run("git", ["-C", folder, "rev-parse", "HEAD"]);
    await workshop.write({
      "specs/specification/widgets/main.tsp": `import "./more.tsp";\n${mainFile}`,
      "specs/specification/widgets/more.tsp": "model More { id: string; }\n",
    });
    await run("git", ["-C", folder, "add", "."]);
    await run("git", ["-C", folder, ...identity, "commit", "--quiet", "-am", "four"]);
    await workshop.write({
      "copy/tsp-location.yaml": `directory: specification/widgets\ncommit: ${three.trim()}\nrepo: ../specs\n`,
    });
    const { exitCode, stdout, stderr } = await workshop.run(["update", "copy", "--commit", "main"]);
    expect(exitCode, stdout + stderr).to.equal(0);
    expect(await workshop.read("copy/more.tsp")).to.include("model More");
    expect(await workshop.read("copy/client/src/index.ts")).to.include("export");
    expect((await workshop.run(["check", "copy"])).exitCode).to.equal(0);

    await workshop.write({ "copy/more.tsp": "model Mine {}\n" });
    const before = await workshop.tree();
    const refused = await workshop.run(["update", "copy", "--commit", commits[0]]);
    expect(refused.exitCode).to.equal(2);
    expect(refused.stderr).to.include("more.tsp was edited");
    expect(await workshop.tree()).to.deep.equal(before);
  });

  it("refuses to overwrite a generated file that was edited by hand", async () => {
    await using scene = await openScene();
    const { workshop } = scene;
    await workshop.run(["update", "package"]);
    await workshop.write({ "package/src/clientDefinitions.ts": "mine" });
    const before = await workshop.tree();
    const { exitCode, stdout } = await workshop.run(["update", "package", "--commit", "v2"]);
    expect(exitCode).to.equal(1);
    expect(stdout).to.include("package/src/clientDefinitions.ts was edited by hand");
    expect(await workshop.tree()).to.deep.equal(before);
  });

  it("changes nothing where the wanted revision does not compile", async () => {
    await using scene = await openScene();
    const { workshop } = scene;
    await workshop.write({
      "specs/specification/widgets/main.tsp": first.replace("id: string;", "id: strin;"),
    });
    const before = await workshop.tree();
    const { exitCode, stdout } = await workshop.run(["update", "package", "--local", "specs"]);
    expect(exitCode, stdout).to.equal(1);
    expect(stdout).to.include("Unknown identifier strin");
    expect(await workshop.tree()).to.deep.equal(before);
  });

  const failures: Readonly<Record<string, readonly [file: string, given: string[], code: string]>> =
    {
      "a revision that is not there": ["", ["--commit", "nope"], "revision-unknown"],
      "a hash that is not there": ["", ["--commit", "0".repeat(40)], "revision-unknown"],
      "a revision that looks like an option": [
        "",
        ["--commit=--upload-pack=x"],
        "revision-unknown",
      ],
      "a folder that has no spec": ["", ["--local", "package"], "directory-unknown"],
      "a directory that is not there": ["specification/none", [], "directory-unknown"],
      "a directory that leads out": ["../none", [], "location-invalid"],
    };
  for (const [what, [directory, given, code]] of Object.entries(failures)) {
    it(`refuses ${what}, and changes nothing`, async () => {
      await using scene = await openScene();
      const { workshop } = scene;
      if (directory !== "") {
        const text = await workshop.read("package/tsp-location.yaml");
        await workshop.write({
          "package/tsp-location.yaml": text.replace("specification/widgets", directory),
        });
      }
      const before = await workshop.tree();
      const ending = await workshop.run(["update", "package", ...given, "--json"]);
      expect(ending.exitCode, ending.stdout).to.equal(2);
      expect(ending.json()).to.have.nested.property("error.code", code);
      expect(await workshop.tree()).to.deep.equal(before);
    });
  }

  it("says which file is missing", async () => {
    await using workshop = await openWorkshop({ "readme.md": "" });
    const { exitCode, stderr } = await workshop.run(["update"]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("tsp-location.yaml");
  });

  it("prints no credentials of a repository's URL", async () => {
    await using workshop = await openWorkshop({
      "tsp-location.yaml":
        "directory: a\ncommit: main\nrepo: http://ada:pa55word@127.0.0.1:9/specs.git\n",
    });
    const { exitCode, stdout, stderr } = await workshop.run(["update"]);
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("The repository http://127.0.0.1:9/specs.git cannot be read.");
    expect(stdout + stderr).to.not.include("pa55word");
  });

  it("says so where git is not installed", async () => {
    await using scene = await openScene();
    const { exitCode, stderr } = await scene.workshop.run(["update", "package"], {
      env: { PATH: "/nowhere" },
    });
    expect(exitCode).to.equal(2);
    expect(stderr).to.include("git is not installed, or not in PATH.");
  });
});
