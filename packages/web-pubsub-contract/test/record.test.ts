import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import {
  fixtureFile,
  printFixture,
  readFixture,
  readFixtures,
  requireNoSecrets,
  type Fixture,
} from "@restline/contract-kit";
import type { ReadResult } from "@restline/spec-model";
import { publishedAccessKey, sequentialIds } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { recordedCases } from "../src/cases/all-cases.ts";
import { fixturesFolder } from "../src/fixtures-folder.ts";
import { recordCommand } from "../src/record-command.ts";
import { readCommand } from "../src/record/command-line.ts";
import {
  recordFixtures,
  type CaseSelection,
  type RecordOptions,
} from "../src/record/record-fixtures.ts";
import { standInConnectionPrefix } from "../src/scene.ts";
import {
  reachByPort,
  startEmbeddedService,
  type EmbeddedService,
} from "../src/targets/embedded-service.ts";
import { readWebPubSubSpec } from "../src/web-pubsub-spec.ts";

describe("recording", () => {
  const name = "closeConnection/missing";
  let spec: ReadResult;
  let embedded: EmbeddedService;
  let folder: string;
  let lines: string[];
  before(async () => {
    spec = await readWebPubSubSpec();
    embedded = await startEmbeddedService(reachByPort, {
      ids: sequentialIds({ prefix: standInConnectionPrefix }),
    });
  });
  after(() => embedded[Symbol.asyncDispose]());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "web-pubsub-contract-"));
    lines = [];
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const print = (line: string): void => {
    lines.push(line);
  };

  async function record(
    names: readonly string[],
    options: Partial<RecordOptions & CaseSelection> = {},
  ): Promise<0 | 1> {
    const source = { kind: "embedded service", service: embedded.service } as const;
    const reset = (): Promise<void> => embedded.reset();
    const { onlyStale = false } = options;
    return recordFixtures({ names, onlyStale }, { folder, print, reset, source, spec, ...options });
  }

  /** Puts a fixture that is checked in into the folder, changed or not. */
  async function place(change: Partial<Fixture> = {}): Promise<string> {
    const file = fixtureFile(folder, name);
    await mkdir(dirname(file), { recursive: true });
    const parsed = await readFixture(fixtureFile(fixturesFolder, name));
    if (parsed?.kind !== "fixture") throw new Error(`there is no fixture ${name}`);
    await writeFile(file, printFixture({ ...parsed.fixture, ...change }));
    return file;
  }

  it("gives the fixtures that are checked in, byte for byte, and the same again", async () => {
    const { length } = recordedCases;
    expect(await record([]), lines.join("\n")).to.equal(0);
    expect(lines.at(-1)).to.equal(
      `${length} recorded (${length} new, 0 changed, 0 unchanged), 0 failed`,
    );
    for (const { name: recorded } of recordedCases) {
      const remedy = `where the difference is meant: ${recordCommand(recorded)}`;
      expect(await readFile(fixtureFile(folder, recorded), "utf8"), remedy).to.equal(
        await readFile(fixtureFile(fixturesFolder, recorded), "utf8"),
      );
    }
    lines = [];
    expect(await record([])).to.equal(0);
    expect(lines).to.deep.equal([
      `${length} recorded (0 new, 0 changed, ${length} unchanged), 0 failed`,
    ]);
  });

  it("records the named case alone, and says what changed and how far it is", async () => {
    const file = await place({ spec: "0000000000000000" });
    const told: string[] = [];
    const progress = (line: string): void => {
      told.push(line);
    };
    expect(await record([name], { progress })).to.equal(0);
    expect(told).to.deep.equal(["1 of 1  closeConnection/missing"]);
    expect(lines.map((line) => line.replace(/[0-9a-f]{8,}/, "…"))).to.deep.equal([
      "closeConnection/missing  changed",
      "  - spec: …",
      "  + spec: …",
      "1 recorded (0 new, 1 changed, 0 unchanged), 0 failed",
    ]);
    expect(await readFile(file, "utf8")).to.equal(
      await readFile(fixtureFile(fixturesFolder, name), "utf8"),
    );
  });

  it("records all cases of a named operation", async () => {
    expect(await record(["connectionExists"])).to.equal(0);
    const { fixtures } = await readFixtures(folder);
    expect(fixtures.map((fixture) => fixture.name)).to.deep.equal(
      recordedCases
        .filter(({ operation }) => operation === "connectionExists")
        .map((contractCase) => contractCase.name),
    );
  });

  it("records what is stale or was never recorded where that alone is asked for", async () => {
    await record(["closeConnection"]);
    await place({ spec: "0000000000000000" });
    await rm(fixtureFile(folder, "closeConnection/existing"));
    lines = [];
    expect(await record(["closeConnection"], { onlyStale: true })).to.equal(0);
    expect(lines[0]).to.equal("closeConnection/existing  new");
    expect(lines[1]).to.equal("closeConnection/missing  changed");
    expect(lines.at(-1)).to.equal("2 recorded (1 new, 1 changed, 0 unchanged), 0 failed");
    lines = [];
    expect(await record(["closeConnection"], { onlyStale: true })).to.equal(0);
    expect(lines[0]).to.equal("nothing to record: every fixture is of the spec as it is");
  });

  it("says what to do about a stale fixture that was written by hand, and leaves it", async () => {
    const source = { kind: "written by hand", reason: "no service does it" } as const;
    const file = await place({ source, spec: "0000000000000000" });
    const before = await readFile(file, "utf8");
    expect(await record(["connectionExists/missing"])).to.equal(0);
    const [, advice] = lines;
    expect(advice).to.contain(file).and.to.contain("read it again").and.to.contain("spec: 0000");
    expect(await readFile(file, "utf8")).to.equal(before);
  });

  it("does not take the embedded service's word in the place of the real one's", async () => {
    const file = await place({ source: { kind: "real service" } });
    const before = await readFile(file, "utf8");
    expect(await record([name])).to.equal(1);
    expect(lines[0]).to.contain("was recorded from the real service: record it with --from real");
    expect(await readFile(file, "utf8")).to.equal(before);
  });

  it("leaves out what only callers by Entra ID can ask for where there is no token", async () => {
    const { byKey } = embedded.service;
    const source = { kind: "embedded service", service: { byKey } } as const;
    expect(await record(["generateClientToken"], { source })).to.equal(0);
    expect(lines[0]).to.match(/^\d+ left out, for callers by Entra ID/);
    expect(lines).to.include("generateClientToken/access-key  new");
  });

  it("records nothing where a name is unknown or its fixture is written by hand", async () => {
    const names = ["closeConnection/never", "closeConnection/dropped", name];
    expect(await record(names)).to.equal(1);
    expect(lines.slice(0, 2)).to.deep.equal([
      "closeConnection/never: there is no such case",
      "closeConnection/dropped: its fixture is written by hand",
    ]);
    expect(lines[2]).to.contain("closeConnection/missing, ");
    expect((await readFixtures(folder)).fixtures).to.deep.equal([]);
  });

  it("leaves a file that is no fixture as it is, fails, and goes on with the others", async () => {
    const file = fixtureFile(folder, name);
    await mkdir(dirname(file));
    await writeFile(file, "notes");
    await writeFile(fixtureFile(folder, "closeConnection/forgotten"), "notes");
    expect(await record([name, "connectionExists/missing"])).to.equal(1);
    expect(lines[0])
      .to.contain("closeConnection/missing  failed: ")
      .and.contain("was not replaced");
    expect(lines[1]).to.equal("connectionExists/missing  new");
    expect(lines.join("\n")).to.contain("forgotten.http:1: expected `operation: ` and its name");
    expect(await readFile(file, "utf8")).to.equal("notes");
  });

  it("leaves the fixture as it is where the service does not do what the case expects", async () => {
    const file = await place();
    const before = await readFile(file, "utf8");
    const { byKey } = embedded.service;
    const { credential } = byKey;
    const connectionString = credential.connectionString.replace(/AccessKey=[^;]{8}/, "$&not");
    const service = { byKey: { ...byKey, credential: { ...credential, connectionString } } };
    expect(await record([name], { source: { kind: "embedded service", service } })).to.equal(1);
    expect(lines[0]).to.contain("closeConnection/missing  failed: expected");
    expect(lines.slice(1, 5)).to.deep.equal([
      '  -   "kind": "success",',
      '  -   "status": 204',
      '  +   "kind": "failure",',
      '  +   "status": 401,',
    ]);
    expect(await readFile(file, "utf8")).to.equal(before);
  });
});

describe("the command that records", () => {
  it("reads names, what is stale, and from where", () => {
    expect(readCommand(["closeConnection/missing", "sendToAll", "--stale"])).to.deep.equal({
      kind: "record",
      from: "embedded",
      selection: { names: ["closeConnection/missing", "sendToAll"], onlyStale: true },
    });
    expect(readCommand(["--from", "real"])).to.deep.equal({
      kind: "record",
      from: "real",
      selection: { names: [], onlyStale: false },
    });
    expect(readCommand(["-h"])).to.deep.equal({ kind: "help" });
  });

  it("says what is wrong with what it is given", () => {
    expect(readCommand(["--from", "there"])).to.deep.equal({
      kind: "mistake",
      message: "--from must be embedded or real, is there",
    });
    expect(readCommand(["--old"]))
      .to.have.property("message")
      .that.contains("--old");
  });

  it("leaves every fixture whole where it is interrupted", async () => {
    const command = fileURLToPath(new URL("../src/record/main.ts", import.meta.url));
    const folder = await mkdtemp(join(tmpdir(), "web-pubsub-contract-"));
    await cp(fixturesFolder, folder, { recursive: true });
    const files = await listFiles(folder);
    // Stale ones are written anew.
    for (const file of files) {
      const parsed = await readFixture(file);
      if (parsed?.kind !== "fixture") throw new Error(`${file} is no fixture`);
      await writeFile(file, printFixture({ ...parsed.fixture, spec: "0000000000000000" }));
    }
    const recording = spawn(process.execPath, [command, "--folder", folder], { stdio: "pipe" });
    for await (const line of createInterface(recording.stdout)) {
      if (line.startsWith("closeConnection/")) recording.kill("SIGKILL");
    }
    const { errors, fixtures } = await readFixtures(folder);
    expect(errors).to.deep.equal([]);
    expect(fixtures).to.have.length(files.length);
    const written = fixtures.filter(({ fixture }) => fixture.spec !== "0000000000000000");
    expect(written).to.not.be.empty;
    expect(written.length).to.be.lessThan(recordedCases.length);
    await rm(folder, { recursive: true });
  });
});

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((entry) => entry.endsWith(".http")).map((entry) => join(folder, entry));
}

describe("the fixtures that are checked in", () => {
  it("hold no secret, and no other file beside them does", async () => {
    const { errors, fixtures } = await readFixtures(fixturesFolder);
    expect(errors).to.deep.equal([]);
    expect(fixtures).to.not.be.empty;
    await requireNoSecrets(fixturesFolder, [publishedAccessKey]);
  });
});
