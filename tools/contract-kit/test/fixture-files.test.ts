import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import {
  fixtureFile,
  hashOperation,
  printFixture,
  readFixtures,
  requireNoSecrets,
  writeFixture,
  type Fixture,
  type RecordedCase,
} from "@restline/contract-kit";
import { expect } from "chai";
import { killRecording, printLargeBody } from "./killed-recording.ts";
import { readWidgetsSpec } from "./widgets-spec.ts";

function fixtureOf(status: number, body = ""): RecordedCase {
  return {
    operation: "getWidget",
    source: { kind: "embedded service" },
    exchanges: [
      {
        request: {
          kind: "request",
          method: "GET",
          url: "https://endpoint.example/widgets/1",
          headers: {},
          body: { kind: "none" },
        },
        outcome: {
          kind: "response",
          status,
          headers: {},
          body: body === "" ? { kind: "none" } : { kind: "text", text: body },
        },
      },
    ],
  };
}

describe("fixtures on disk", () => {
  let folder: string;
  let file: string;
  let spec: Awaited<ReturnType<typeof readWidgetsSpec>>;
  before(async () => {
    spec = await readWidgetsSpec();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "contract-kit-"));
    file = fixtureFile(folder, "getWidget/missing");
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const whole = (status: number): Fixture => ({
    ...fixtureOf(status),
    spec: hashOperation(spec, "getWidget"),
  });

  it("are written once, and again only when something changed", async () => {
    expect(await writeFixture(file, fixtureOf(404), { spec })).to.equal("new");
    expect(await readFile(file, "utf8")).to.equal(printFixture(whole(404)));
    // A file that is not touched stays whole even where it could not be written.
    await chmod(file, 0o400);
    expect(await writeFixture(file, fixtureOf(404), { spec })).to.equal("unchanged");
    expect(await writeFixture(file, fixtureOf(410), { spec })).to.equal("changed");
    expect(await readFile(file, "utf8")).to.equal(printFixture(whole(410)));
    expect(await readdir(dirname(file))).to.deep.equal(["missing.http"]);
  });

  it("are read by name", async () => {
    await writeFixture(file, fixtureOf(404), { spec });
    await writeFixture(fixtureFile(folder, "getWidget/found"), fixtureOf(200), { spec });
    const { errors, fixtures } = await readFixtures(folder);
    expect(errors).to.deep.equal([]);
    expect(fixtures.map(({ name }) => name)).to.deep.equal([
      "getWidget/found",
      "getWidget/missing",
    ]);
    expect(fixtures[1]).to.deep.equal({ name: "getWidget/missing", file, fixture: whole(404) });
  });

  it("are none where there is no folder", async () => {
    expect(await readFixtures(join(folder, "none"))).to.deep.equal({ errors: [], fixtures: [] });
  });

  it("are errors with file and line where they are broken or misplaced", async () => {
    await writeFixture(file, fixtureOf(404), { spec });
    const misplaced = fixtureFile(folder, "putWidget/missing");
    await writeFixture(misplaced, fixtureOf(404), { spec });
    const broken = fixtureFile(folder, "getWidget/broken");
    await writeFile(broken, (await readFile(file, "utf8")).slice(0, -14));
    const { errors, fixtures } = await readFixtures(folder);
    expect(fixtures.map(({ name }) => name)).to.deep.equal(["getWidget/missing"]);
    expect(errors.map(({ message }) => message)).to.deep.equal([
      `${broken}:11: expected \`### request\`, \`### request with JSON\`, \`### request with text\`, ` +
        '`### request with quoted text`, `### request with base64`, `### websocket`, `### end`; found "###"',
      `${misplaced}:1: expected the operation that its folder is named for, \`operation: putWidget\`; ` +
        'found "operation: getWidget"',
    ]);
  });

  it("stay as they are where a recording may not replace them", async () => {
    const byHand: Fixture = {
      ...whole(429),
      source: { kind: "written by hand", reason: "the service does not throttle" },
    };
    const kept: readonly (readonly [text: string, why: string])[] = [
      [printFixture(byHand), "it was written by hand (the service does not throttle)"],
      ["notes\n", `${file}:1: expected \`operation: \` and its name; found "notes"`],
    ];
    await mkdir(dirname(file));
    for (const [text, why] of kept) {
      await writeFile(file, text);
      const error: unknown = await writeFixture(file, fixtureOf(404), { spec }).catch(
        (reason: unknown) => reason,
      );
      expect(error).to.have.property("code", "FIXTURE_KEPT");
      expect(String(error)).to.contain(`${file} was not replaced: ${why}.`);
      expect(await readFile(file, "utf8")).to.equal(text);
    }
  });

  it("never hold a secret: nothing is written, and the error does not say it either", async () => {
    const secret = "a-key-in-use";
    const error: unknown = await writeFixture(file, fixtureOf(200, `key: ${secret}`), {
      spec,
      secrets: [secret],
    }).catch((reason: unknown) => reason);
    expect(error).to.have.property("code", "SECRET_FOUND");
    expect(String(error)).to.contain("missing.http:11: a secret in use").and.not.to.contain(secret);
    expect(await readFixtures(folder)).to.deep.equal({ errors: [], fixtures: [] });
  });

  it("are searched for secrets, every file below the folder", async () => {
    await writeFixture(file, fixtureOf(404), { spec });
    await requireNoSecrets(folder, ["a-key-in-use"]);
    await writeFile(join(folder, "notes.txt"), "see https://x.example/?sig=abc");
    await writeFile(
      fixtureFile(folder, "getWidget/other"),
      `a: b\n\n${encodeURIComponent("a+key/in-use")}\n`,
    );
    const error: unknown = await requireNoSecrets(folder, ["a+key/in-use"]).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.have.property("code", "SECRET_FOUND");
    expect(String(error))
      .to.contain(`getWidget${sep}other.http:3: a secret in use`)
      .and.to.contain(`notes.txt:1: a secret in a query`)
      .and.not.to.contain("in-use");
  });

  it("are whole, the old or the new, where a recording is killed in the middle of it", async () => {
    const texts: string[] = [];
    for (const body of ["old", "new"].map(printLargeBody)) {
      await writeFixture(file, fixtureOf(200, body), { spec });
      texts.push(await readFile(file, "utf8"));
    }
    for (let round = 0; round < 4; round += 1) {
      await killRecording(file, spec, round);
      expect(texts.includes(await readFile(file, "utf8")), `round ${round}`).to.equal(true);
      const { errors, fixtures } = await readFixtures(folder);
      expect(errors).to.deep.equal([]);
      expect(fixtures).to.have.length(1);
    }
    // What was left lies beside it, until the next recording that is not interrupted.
    await writeFixture(file, fixtureOf(404), { spec });
    expect(await readdir(dirname(file))).to.deep.equal(["missing.http"]);
  }).timeout(120_000);

  it("are whole or old where the writing fails", async () => {
    await writeFixture(file, fixtureOf(404), { spec });
    // A folder in the place of the temporary file is a disk that refuses to write.
    await mkdir(`${file}.${process.pid}.tmp`);
    const error: unknown = await writeFixture(file, fixtureOf(410), { spec }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(Error);
    expect(await readFile(file, "utf8")).to.equal(printFixture(whole(404)));
  });

  it("are the only files of their folder, and text", async () => {
    await writeFixture(file, fixtureOf(404), { spec });
    const foreign = join(folder, "getWidget", "missing.json");
    await writeFile(foreign, '{"log":{"entries":[]}}');
    const bytes = fixtureFile(folder, "getWidget/bytes");
    await writeFile(bytes, Buffer.concat([await readFile(file), Buffer.from([0x0a, 0xff])]));
    await writeFile(join(folder, ".gitattributes"), "* -text\n");
    const { errors, fixtures } = await readFixtures(folder);
    expect(fixtures.map(({ name }) => name)).to.deep.equal(["getWidget/missing"]);
    expect(errors.map(({ message }) => message)).to.deep.equal([
      `${bytes}:13: expected text in UTF-8; found "ÿ"`,
      `${foreign}:1: expected a fixture, whose name ends in \`.http\`: nothing else belongs into this folder; found "missing.json"`,
    ]);
    const kept: unknown = await writeFixture(bytes, fixtureOf(404), { spec }).catch(
      (reason: unknown) => reason,
    );
    expect(kept).to.have.property("code", "FIXTURE_KEPT");
  });

  it("are refused where they have no text", async () => {
    const [exchange] = fixtureOf(404).exchanges;
    if (exchange === undefined) throw new Error("there is no exchange");
    const withHeader = (accept: string): RecordedCase => {
      const request = { ...exchange.request, headers: { accept } };
      return { ...fixtureOf(404), exchanges: [{ ...exchange, request }] };
    };
    const twoLines = withHeader("a\nb");
    const error: unknown = await writeFixture(file, twoLines, { spec }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.have.property("code", "FIXTURE_SYNTAX");
    const twoHeaders: unknown = await writeFixture(file, withHeader("a\nb: c"), { spec }).catch(
      (reason: unknown) => reason,
    );
    expect(String(twoHeaders)).to.contain("would be read back as something else");
    expect(await readFixtures(folder)).to.deep.equal({ errors: [], fixtures: [] });
  });
});
