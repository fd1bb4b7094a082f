import { expect } from "chai";
import { chosen, type Chosen } from "./diff-chosen.ts";
import { edit, readVerdict, type Entry } from "./diff-verdict.ts";
import { baseSpec, commit, findAppLine, git, openRepository } from "./diff-workshop.ts";
import type { Workshop } from "./workshop.ts";

function findLine(text: string, part: string): number {
  return text.split("\n").findIndex((line) => line.includes(part)) + 1;
}

function expectEntry(entry: Entry | undefined, change: Chosen, changed: string): void {
  const { level, place, title, cause, side, effect, code, breaks, remedy } = change;
  expect(entry?.level).to.equal(level);
  expect(entry?.places).to.include(place);
  expect(entry?.causedBy).to.equal("spec");
  expect(entry?.cause).to.deep.equal({
    file: "spec/main.tsp",
    line: findLine(side === "base" ? baseSpec : changed, cause),
    side: side ?? "head",
  });
  expect(entry?.title).to.equal(title);
  expect(entry?.wire?.effect).to.equal(effect);
  expect(entry?.types?.breaks.map((it) => it.code) ?? []).to.satisfy((codes: readonly string[]) =>
    code === undefined ? codes.length === 0 : codes.includes(code),
  );
  const places = entry?.breaks.map(({ file, line }) => `${file}:${line}`) ?? [];
  expect(places).to.deep.equal(breaks === undefined ? [] : [`app/main.ts:${findAppLine(breaks)}`]);
  expect(entry?.remedy).to.match(remedy);
}

describe("restline diff", function () {
  this.timeout(60_000);
  let workshop: Workshop;
  const failOn = async (level: string): Promise<number | null> =>
    (await workshop.run(["diff", "--spec", "spec", "--fail-on", level])).exitCode;
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

  it("finds nothing where nothing has changed", async () => {
    const verdict = readVerdict(await workshop.run(["diff", "--spec", "spec", "--json"]));
    expect(verdict.level).to.equal("none");
    expect(verdict.entries).to.deep.equal([]);
    expect(verdict.notes).to.deep.equal([]);
  });

  it("compiles every one of its programs with the base", async () => {
    const { planes } = readVerdict(await workshop.run(["diff", "--spec", "spec", "--json"]));
    expect(planes.types.unfit).to.equal(0);
  });

  for (const [what, change] of Object.entries(chosen)) {
    it(`judges ${what}`, async () => {
      const changed = edit(baseSpec, change.edits);
      await write(changed);
      const verdict = readVerdict(await workshop.run(["diff", "--spec", "spec", "--json"]));
      expect(verdict.entries.map(({ title }) => title)).to.deep.equal([change.title]);
      expectEntry(verdict.entries[0], change, changed);
      expect(verdict.otherBreaks).to.deep.equal([]);
      expect(verdict.level).to.equal(change.level);
      const next = { major: "2.0.0", minor: "1.1.0", patch: "1.0.1" }[change.level];
      expect(verdict.packages.map((it) => it.next)).to.deep.equal([next]);
    });
  }

  it("judges all of them together as it judges each", async () => {
    const all = Object.values(chosen);
    const changed = edit(
      baseSpec,
      all.flatMap(({ edits }) => edits),
    );
    await write(changed);
    const verdict = readVerdict(await workshop.run(["diff", "--spec", "spec", "--json"]));
    expect(verdict.entries.map(({ title }) => title)).to.have.members(
      all.map(({ title }) => title),
    );
    for (const change of all) {
      const entry = verdict.entries.find(({ title }) => title === change.title);
      expectEntry(entry, change, changed);
    }
    expect(verdict.otherBreaks).to.deep.equal([]);
    expect(verdict.level).to.equal("major");
  });

  it("gives the same bytes for the same two inputs", async () => {
    await write(
      edit(baseSpec, [
        ["  label: string", "  title: string"],
        ["filter?: string", "filter: string"],
      ]),
    );
    const files = ["report.html", "report.md", "changes.md"] as const;
    const run = async (): Promise<string[]> => {
      const formats = ["--html", files[0], "--markdown", files[1], "--changelog", files[2]];
      const { stdout } = await workshop.run(["diff", "--spec", "spec", "--json", ...formats]);
      const written = await Promise.all(files.map(async (path) => await workshop.read(path)));
      for (const path of files) await workshop.remove(path);
      return [stdout, ...written];
    };
    const first = await run();
    expect(await run()).to.deep.equal(first);
    expect(first.join("\n")).to.not.include("restline-diff-");
  });

  it("ends with exit code 1 from the level on that is asked for", async () => {
    await write(edit(baseSpec, chosen["an operation that is added"]?.edits ?? []));
    expect(await failOn("minor")).to.equal(1);
    expect(await failOn("major")).to.equal(0);
    expect(await failOn("huge")).to.equal(2);
  });

  it("says that code of the head is adapted already", async () => {
    await write(edit(baseSpec, [["  label: string", "  title: string"]]));
    const app = await workshop.read("app/main.ts");
    try {
      await workshop.write({ "app/main.ts": app.replace("{ label,", "{ title: label,") });
      const { entries } = readVerdict(await workshop.run(["diff", "--spec", "spec", "--json"]));
      expect(entries[0]?.breaks.map(({ adapted }) => adapted)).to.deep.equal([true]);
    } finally {
      await workshop.write({ "app/main.ts": app });
    }
  });

  it("writes a page that loads nothing and runs nothing", async () => {
    await write(
      edit(baseSpec, [
        [
          "/** What a widget",
          "/** <script>alert(1)</script> `x`. */\nmodel Unused {}\n\n/** What a widget",
        ],
        ["  label: string", "  title: string"],
      ]),
    );
    const { stdout } = await workshop.run(["diff", "--spec", "spec", "--html", "-"]);
    expect(stdout).to.match(/^<!doctype html>/);
    expect(stdout).to.not.match(/<script|<link|<img|src=|url\(|@import/);
    expect(stdout).to.include("default-src 'none'");
    expect(stdout).to.include("spec/main.tsp:");
    expect(stdout).to.include("TS2339");
    expect(stdout).to.include("How to read this");
  });

  it("shows apart what the generator changes", async () => {
    const path = "client/src/responses.ts";
    const generated = await workshop.read(path);
    // As if an earlier generator had made it: with a name more, and without a blank line.
    await workshop.write({
      [path]: `${generated.replace(/\n\n/, "\n")}\nexport type Earlier = string;\n`,
    });
    await commit(workshop, "What an earlier generator made");
    try {
      await write(edit(baseSpec, [["limit?: int32", "limit?: int64"]]));
      const { entries } = readVerdict(await workshop.run(["diff", "--spec", "spec", "--json"]));
      expect(entries.map(({ causedBy, level }) => `${causedBy} ${level}`)).to.deep.equal([
        "spec minor",
        "generator major",
      ]);
      const [, generator] = entries;
      expect(generator?.cause?.file).to.equal(path);
      expect(generator?.types?.breaks[0]?.message).to.include("Earlier");
    } finally {
      await git(workshop, ["reset", "--quiet", "--hard", "HEAD~1"]);
    }
  });

  describe("with change files", () => {
    beforeEach(async () => await write(edit(baseSpec, [["limit?: int32", "limit: int32"]])));
    afterEach(async () => await workshop.remove(".changeset"));

    it("refuses one that is smaller than the verdict", async () => {
      await workshop.write({ ".changeset/brave-cats.md": changeFile("minor") });
      const { exitCode, stdout } = await workshop.run(["diff", "--spec", "spec"]);
      expect(exitCode).to.equal(1);
      expect(stdout).to.include(
        "REFUSED: .changeset/brave-cats.md says minor for @contoso/widgets-rest, and the verdict asks for major.",
      );
    });

    it("takes one that is as large", async () => {
      await workshop.write({
        ".changeset/brave-cats.md": changeFile("major"),
        ".changeset/README.md": "# Changes",
      });
      const { exitCode, stdout } = await workshop.run(["diff", "--spec", "spec"]);
      expect(exitCode).to.equal(0);
      expect(stdout).to.include("The change file says major: .changeset/brave-cats.md.");
    });

    it("says that there is none, and what it has to say", async () => {
      await workshop.write({ ".changeset/config.json": "{}" });
      const { exitCode, stdout } = await workshop.run(["diff", "--spec", "spec"]);
      expect(exitCode).to.equal(0);
      expect(stdout).to.include(
        "No change file names @contoso/widgets-rest. Add one that says major",
      );
    });

    it("has no verdict where one cannot be read", async () => {
      await workshop.write({ ".changeset/brave-cats.md": changeFile("huge") });
      const { exitCode, stderr } = await workshop.run(["diff", "--spec", "spec"]);
      expect(exitCode).to.equal(2);
      expect(stderr).to.include(".changeset/brave-cats.md is no change file");
    });
  });
});

/** A change file as changesets has them. */
function changeFile(bump: string): string {
  return `---\n"@contoso/widgets-rest": ${bump}\n---\n\nA change.\n`;
}
