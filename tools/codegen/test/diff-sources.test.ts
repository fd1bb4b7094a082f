import { execFile } from "node:child_process";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "chai";
import { edit, readVerdict } from "./diff-verdict.ts";
import { baseSpec, commit, git, openRepository } from "./diff-workshop.ts";
import { openApiOnly, openWorkshop, type Workshop } from "./workshop.ts";

const changed = edit(baseSpec, [["  label: string", "  title: string"]]);

describe("restline diff, given sources", function () {
  this.timeout(60_000);
  let workshop: Workshop;
  const write = async (spec: string): Promise<void> =>
    await workshop.write({ "spec/main.tsp": spec });

  before(async () => {
    workshop = await openRepository();
    const { exitCode, stdout } = await workshop.run(["generate", "spec"]);
    expect(exitCode, stdout).to.equal(0);
    await commit(workshop, "Begin");
  });
  after(async () => await workshop[Symbol.asyncDispose]());
  afterEach(async () => await write(baseSpec));
  const refuse = async (given: readonly string[], message: RegExp): Promise<void> => {
    const { exitCode, stdout, stderr } = await workshop.run(["diff", ...given, "--spec", "spec"]);
    expect(exitCode, stdout).to.equal(2);
    expect(stderr).to.match(message);
    expect(stdout).to.equal("");
  };

  describe("from other sources", () => {
    it("compares two revisions, whatever the working tree has", async () => {
      await git(workshop, ["switch", "--quiet", "--create", "renamed"]);
      await write(changed);
      await commit(workshop, "Rename");
      await git(workshop, ["switch", "--quiet", "main"]);
      await write("This is no spec.");
      const { entries } = readVerdict(
        await workshop.run(["diff", "main", "renamed", "--spec", "spec", "--json"]),
      );
      expect(entries.map(({ title }) => title)).to.deep.equal([
        "property `label` is now called `title`",
      ]);
      const back = readVerdict(
        await workshop.run(["diff", "renamed", "main", "--spec", "spec", "--json"]),
      );
      expect(back.entries.map(({ title }) => title)).to.deep.equal([
        "property `title` is now called `label`",
      ]);
    });

    it("compares folders", async () => {
      await using other = await openRepository({ "spec/main.tsp": changed });
      const { entries } = readVerdict(
        await workshop.run(["diff", "HEAD", other.folder, "--spec", "spec", "--json"]),
      );
      expect(entries.map(({ change }) => change)).to.deep.equal(["propertyRenamed"]);
    });

    it("compares a tarball that carries its spec", async () => {
      await workshop.run(["bundle", "spec", "--into", "client"]);
      const pack = ["pack", "--silent", "--pack-destination", workshop.folder];
      await promisify(execFile)("npm", pack, { cwd: join(workshop.folder, "client") });
      const tarball = "contoso-widgets-rest-1.0.0.tgz";
      await copyFile(join(workshop.folder, tarball), join(workshop.folder, "published.tgz"));
      try {
        await write(changed);
        const verdict = readVerdict(
          await workshop.run(["diff", "published.tgz", "--spec", "spec", "--json"]),
        );
        expect(verdict.entries.map(({ change }) => change)).to.deep.equal(["propertyRenamed"]);
        expect(verdict.entries[0]?.breaks.map(({ file }) => file)).to.deep.equal(["app/main.ts"]);
        expect(verdict.planes.generator.kind).to.equal("compared");
      } finally {
        for (const path of [tarball, "published.tgz", "client/spec"]) await workshop.remove(path);
      }
    });
  });

  describe("has no verdict, and says so,", () => {
    it("where the new spec does not compile", async () => {
      await write(edit(baseSpec, [["id: string;", "id: strin;"]]));
      await refuse(
        [],
        /The spec of the working tree does not compile\.[^]*spec\/main\.tsp:\d+:\d+ - error invalid-ref/,
      );
    });

    it("where a revision is unknown", async () => {
      await refuse(["v9.9.9"], /There is no revision, folder or tarball v9\.9\.9\./);
    });

    it("where a name is a revision and a folder", async () => {
      await git(workshop, ["branch", "app"]);
      try {
        await refuse(["app"], /app is a revision, and there is a folder of this name\.[^]*\.\/app/);
      } finally {
        await git(workshop, ["branch", "--delete", "--quiet", "app"]);
      }
    });

    it("where a revision has no spec", async () => {
      await git(workshop, ["switch", "--quiet", "--orphan", "empty"]);
      await git(workshop, ["commit", "--quiet", "--allow-empty", "--message", "Nothing"]);
      await git(workshop, ["switch", "--quiet", "main"]);
      await refuse(["empty"], /There is no spec at spec in empty \([0-9a-f]{7}\)/);
    });

    it("where what was generated does not compile", async () => {
      const path = "client/src/responses.ts";
      await workshop.write({
        [path]: `${await workshop.read(path)}\nexport const wrong: number = "text";\n`,
      });
      await commit(workshop, "Break what is generated");
      try {
        await refuse([], /The package of HEAD[^]* does not compile\.[^]*TS2322/);
      } finally {
        await git(workshop, ["reset", "--quiet", "--hard", "HEAD~1"]);
      }
    });

    it("where the TypeScript compiler crashes", async () => {
      const folder = "spec/node_modules/typescript";
      await workshop.write({
        [`${folder}/package.json`]: `{ "name": "typescript", "version": "7.0.2" }`,
        [`${folder}/bin/tsc`]: `console.log("panic"); process.exit(139);`,
      });
      try {
        await refuse([], /does not compile\.[^]*tsc: panic/);
      } finally {
        await workshop.remove("spec/node_modules");
      }
    });

    it("where a dependent's configuration is wrong", async () => {
      const path = "app/tsconfig.json";
      const config = await workshop.read(path);
      await workshop.write({ [path]: config.replace("*.ts", "*.nothing") });
      await commit(workshop, "Compile nothing");
      try {
        await write(changed);
        await refuse([], /app cannot be compiled: TS18003/);
      } finally {
        await git(workshop, ["reset", "--quiet", "--hard", "HEAD~1"]);
      }
    });

    it("where there is no commit to compare with", async () => {
      await using fresh = await openRepository();
      const { exitCode, stderr } = await fresh.run(["diff", "--spec", "spec"]);
      expect(exitCode).to.equal(2);
      expect(stderr).to.include("has no commit yet.");
    });

    it("where a consumer is asked for that is not there", async () => {
      await write(edit(baseSpec, [["  label: string", "  title: string"]]));
      await refuse(["--consumer", "nowhere"], /There is no nowhere\/tsconfig\.json/);
    });
  });

  it("compares the wire where no emitter makes a package, and says that types were not", async () => {
    await using other = await openRepository({ "spec/tspconfig.yaml": openApiOnly });
    await other.run(["generate", "spec"]);
    await commit(other, "Begin");
    await other.write({ "spec/main.tsp": changed });
    const { exitCode, stdout } = await other.run(["diff", "--spec", "spec"]);
    expect(exitCode).to.equal(0);
    expect(stdout).to.include("MAJOR  type Widget: property `label` is now called `title`");
    expect(stdout).to.include(
      "Types: not compared. No emitter of this project makes a TypeScript package.",
    );
  });

  it("tells of a package that is no longer generated, and of one that is now", async () => {
    await write(baseSpec);
    const path = "spec/tspconfig.yaml";
    const configuration = await workshop.read(path);
    try {
      await workshop.write({ [path]: openApiOnly });
      const { entries } = readVerdict(await workshop.run(["diff", "--spec", "spec", "--json"]));
      expect(
        entries.map(({ level, change, title }) => `${level} ${change}: ${title}`),
      ).to.deep.equal([
        "major outputRemoved: is no longer generated by @restline/typespec-rlc",
        "minor outputAdded: is generated by @typespec/openapi3",
      ]);
    } finally {
      await workshop.write({ [path]: configuration });
    }
  });

  it("leaves nothing behind, in the repository or in the temporary folder", async () => {
    await using scratch = await openWorkshop({});
    await write(changed);
    const before = await git(workshop, ["status", "--porcelain", "--ignored"]);
    await workshop.run(["diff", "--spec", "spec"], { env: { TMPDIR: scratch.folder } });
    await workshop.run(["diff", "nowhere", "--spec", "spec"], { env: { TMPDIR: scratch.folder } });
    // Node.js keeps compiled modules there, too.
    const left = Object.keys(await scratch.tree()).filter((path) => path.startsWith("restline-"));
    expect(left).to.deep.equal([]);
    expect(await git(workshop, ["status", "--porcelain", "--ignored"])).to.equal(before);
    expect(await git(workshop, ["worktree", "list"])).to.match(/^[^\n]+\n$/);
  });
});
