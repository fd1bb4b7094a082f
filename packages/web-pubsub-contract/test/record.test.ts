import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  findSecrets,
  fixtureFile,
  parseFixture,
  printFixture,
  readFixtures,
} from "@restline/contract-kit";
import { publishedAccessKey } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { fixturesFolder } from "../src/fixtures-folder.ts";
import { recordFixtures } from "../src/record-fixtures.ts";
import { recordedCases } from "../src/suites/operation-suite.ts";

describe("recording", () => {
  let folder: string;
  let lines: string[];
  const print = (line: string): void => {
    lines.push(line);
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "web-pubsub-contract-"));
    lines = [];
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it("gives the fixtures that are checked in, byte for byte, and the same again", async () => {
    const { length } = recordedCases;
    expect(await recordFixtures([], { folder, print }), lines.join("\n")).to.equal(0);
    expect(lines.at(-1)).to.equal(
      `\n${length} recorded (${length} new, 0 changed, 0 unchanged), 0 failed`,
    );
    for (const { name } of recordedCases) {
      const recorded = await readFile(fixtureFile(folder, name), "utf8");
      expect(recorded, name).to.equal(await readFile(fixtureFile(fixturesFolder, name), "utf8"));
    }
    expect(await recordFixtures([], { folder, print })).to.equal(0);
    expect(lines.at(-1)).to.equal(
      `\n${length} recorded (0 new, 0 changed, ${length} unchanged), 0 failed`,
    );
  });

  it("records the named case alone, and says what changed", async () => {
    const file = fixtureFile(folder, "closeConnection/missing");
    await mkdir(dirname(file));
    const checkedIn = await readFile(
      fixtureFile(fixturesFolder, "closeConnection/missing"),
      "utf8",
    );
    const other = parseFixture(checkedIn, file);
    if (other.kind === "error") throw other.error;
    await writeFile(file, printFixture({ ...other.fixture, spec: "0000000000000000" }));
    expect(await recordFixtures(["closeConnection/missing"], { folder, print })).to.equal(0);
    expect(lines).to.deep.equal([
      "closeConnection/missing  changed",
      "\n1 recorded (0 new, 1 changed, 0 unchanged), 0 failed",
    ]);
    expect(await readFile(file, "utf8")).to.equal(checkedIn);
  });

  it("records nothing where a name is unknown or its fixture is written by hand", async () => {
    const names = ["closeConnection/never", "closeConnection/dropped", "closeConnection/missing"];
    expect(await recordFixtures(names, { folder, print })).to.equal(1);
    expect(lines.slice(0, 2)).to.deep.equal([
      "closeConnection/never: there is no such case",
      "closeConnection/dropped: its fixture is written by hand",
    ]);
    expect(lines[2]).to.contain("closeConnection/missing, ");
    expect((await readFixtures(folder)).fixtures).to.deep.equal([]);
  });

  it("leaves a file that is no fixture as it is, and fails", async () => {
    const file = fixtureFile(folder, "closeConnection/missing");
    await mkdir(dirname(file));
    await writeFile(file, "notes");
    await writeFile(fixtureFile(folder, "closeConnection/forgotten"), "notes");
    expect(await recordFixtures(["closeConnection/missing"], { folder, print })).to.equal(1);
    expect(lines[0])
      .to.contain("closeConnection/missing  failed: ")
      .and.contain("was not replaced");
    expect(lines.join("\n")).to.contain("forgotten.http:1: expected `operation: ` and its name");
    expect(await readFile(file, "utf8")).to.equal("notes");
  });
});

describe("the fixtures that are checked in", () => {
  it("hold no secret", async () => {
    const { errors, fixtures } = await readFixtures(fixturesFolder);
    expect(errors).to.deep.equal([]);
    expect(fixtures).to.not.be.empty;
    for (const { file } of fixtures) {
      expect(findSecrets(await readFile(file, "utf8"), [publishedAccessKey]), file).to.deep.equal(
        [],
      );
    }
  });
});
