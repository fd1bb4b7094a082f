import { expect } from "chai";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareReports, writeReports } from "../api/checked-in.ts";
import type { Report } from "../api/extract.ts";

describe("API reports that are checked in", () => {
  let home = "";
  let workFolder = "";
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "restline-reports-"));
    workFolder = join(home, "work");
    await mkdir(workFolder);
  });
  afterEach(() => rm(home, { recursive: true }));

  const folder = (): string => join(home, "widgets");

  async function extract(name: string, text: string): Promise<Report> {
    await writeFile(join(workFolder, `${name}.api.md`), text);
    return { entryPoint: { folder: folder(), name, types: "index.d.ts" }, text };
  }

  it("differ in nothing once they are written", async () => {
    const reports = [await extract("widgets", "a\n"), await extract("widgets-fast", "b\n")];
    await writeReports(reports);
    expect(await compareReports(reports, workFolder)).to.deep.equal([]);
    const file = join(folder(), "api", "widgets-fast.api.md");
    expect(await readFile(file, "utf8")).to.equal("b\n");
  });

  it("show the lines that a package has changed", async () => {
    await writeReports([await extract("widgets", "close(id: string): void;\nopen(): void;\n")]);
    const report = await extract("widgets", "close(id: number): void;\nopen(): void;\n");
    const [difference, ...others] = await compareReports([report], workFolder);
    expect(others).to.deep.equal([]);
    expect(difference?.kind).to.equal("changed");
    expect(difference?.path).to.match(/widgets\.api\.md$/);
    expect(difference?.lines.split("\n").slice(1)).to.deep.equal([
      "-close(id: string): void;",
      "+close(id: number): void;",
      " open(): void;",
    ]);
  });

  it("are missing for a new entry point, which is shown whole", async () => {
    const [difference] = await compareReports([await extract("widgets", "a\n")], workFolder);
    expect(difference?.kind).to.equal("missing");
    expect(difference?.lines).to.include("+a");
  });

  it("are left over where the entry point is gone, until they are written anew", async () => {
    const kept = await extract("widgets", "a\n");
    await writeReports([kept, await extract("widgets-fast", "b\n")]);
    const differences = await compareReports([kept], workFolder);
    expect(differences.map(({ kind, lines }) => [kind, lines.split("\n").at(-1)])).to.deep.equal([
      ["left over", "-b"],
    ]);
    await writeReports([kept]);
    expect(await readdir(join(folder(), "api"))).to.deep.equal(["widgets.api.md"]);
  });
});
