import {
  createFixtureCheck,
  findStale,
  parseFixture,
  printStale,
  printViolation,
  readFixtures,
  type FixtureCheck,
  type NamedFixture,
} from "@restline/contract-kit";
import { expect } from "chai";
import { readFile } from "node:fs/promises";
import { fixturesFolder } from "../src/fixtures-folder.ts";
import { recordCommand } from "../src/record-command.ts";
import { readWebPubSubSpec } from "../src/web-pubsub-spec.ts";

describe("the fixtures and the spec", () => {
  let check: FixtureCheck;
  let fixtures: readonly NamedFixture[];
  let stale: readonly string[];
  before(async () => {
    const spec = await readWebPubSubSpec();
    check = createFixtureCheck(spec);
    ({ fixtures } = await readFixtures(fixturesFolder));
    stale = printStale(findStale(spec, fixtures), recordCommand);
  });

  it("agree on every exchange", () => {
    expect(fixtures).to.not.be.empty;
    const violations = fixtures.flatMap(check).map(printViolation);
    expect(violations, violations.join("\n")).to.deep.equal([]);
  });

  it("are of the same day: no operation has changed since its fixtures were made", () => {
    const remedy = "All that can be recorded: npm run record -- --stale";
    expect(stale, [...stale, remedy].join("\n")).to.deep.equal([]);
  });

  interface Broken {
    readonly respect: string;
    readonly name: string;
    readonly change: readonly [from: string, to: string];
    /** What the violation says, and the spec's file and the text that it is at. */
    readonly says: string;
    readonly file: string;
    readonly at: string;
  }
  const broken: readonly Broken[] = [
    {
      respect: "verb",
      name: "closeConnection/missing",
      change: ["DELETE https", "POST https"],
      says: "method is POST, the spec has DELETE",
      file: "routes/connections.tsp",
      at: '@route("/api/hubs/{hub}/connections/{connectionId}")',
    },
    {
      respect: "path",
      name: "sendToAll/text",
      change: ["/chat/:send?", "/chat/send?"],
      says: "path is /api/hubs/chat/send, the spec has /api/hubs/{hub}/:send",
      file: "routes/hub.tsp",
      at: '@route("/api/hubs/{hub}/:send")',
    },
    {
      respect: "hub",
      name: "closeConnection/missing",
      change: [
        "/hubs/chat/connections/no-such-connection?",
        "/hubs/1chat/connections/no-such-connection?",
      ],
      says: 'path hub must match pattern "^[A-Za-z][A-Za-z0-9_`,.[\\]]{0,127}$", is "1chat"',
      file: "models/names.tsp",
      at: "hub",
    },
    {
      respect: "time to live",
      name: "sendToAll/time-to-live",
      change: ["messageTtlSeconds=60", "messageTtlSeconds=99999"],
      says: "query messageTtlSeconds must be <= ",
      file: "models/messages.tsp",
      at: "messageTtlSeconds",
    },
    {
      respect: "query parameter",
      name: "closeConnection/existing-with-reason",
      change: ["?reason=", "?excuse="],
      says: "query excuse is not a parameter in the spec",
      file: "routes/connections.tsp",
      at: '@route("/api/hubs/{hub}/connections/{connectionId}")',
    },
    {
      respect: "api-version",
      name: "closeConnection/missing",
      change: ["?api-version=2024-12-01", "?api-version=2024-01-01"],
      says: "query api-version is 2024-01-01, the fixture is of 2024-12-01",
      file: "routes/service-operation.tsp",
      at: "api-version",
    },
    {
      respect: "api-version that the spec does not have",
      name: "closeConnection/missing",
      change: ["api-version: 2024-12-01", "api-version: 2020-10-01"],
      says: "api-version is 2020-10-01, the spec has 2021-10-01, 2022-11-01, 2023-07-01, 2024-01-01, 2024-12-01",
      file: "",
      at: "",
    },
    {
      respect: "content type",
      name: "sendToAll/text",
      change: ["content-type: text/plain", "content-type: text/html"],
      says: "header content-type is text/html, the spec has application/json, application/octet-stream, text/plain",
      file: "routes/hub.tsp",
      at: '@route("/api/hubs/{hub}/:send")',
    },
    {
      respect: "status",
      name: "closeConnection/missing",
      change: ["HTTP/1.1 204", "HTTP/1.1 200"],
      says: "response status is 200, the spec has 204, 400-599",
      file: "routes/connections.tsp",
      at: '@route("/api/hubs/{hub}/connections/{connectionId}")',
    },
    {
      respect: "body",
      name: "addConnectionToGroup/missing-connection",
      change: ['"target": "Connection"', '"target": 1'],
      says: "response body /target must be string, is 1",
      file: "models/errors.tsp",
      at: "target?: string",
    },
    {
      respect: "body with more than the spec has",
      name: "addConnectionToGroup/missing-connection",
      change: ['"inner": null', '"innererror": null'],
      says: 'response body has the property "innererror", which the spec does not have',
      file: "models/errors.tsp",
      at: "model ErrorDetail",
    },
  ];
  for (const { at, change, file, name, respect, says } of broken) {
    it(`disagree, with the spec's file and line, on a fixture with another ${respect}`, async () => {
      const found = fixtures.find((candidate) => candidate.name === name);
      if (found === undefined) throw new Error(`there is no fixture ${name}`);
      const text = await readFile(found.file, "utf8");
      const parsed = parseFixture(asByHand(text.replace(...change)), found.file);
      if (parsed.kind === "error") throw parsed.error;
      const violations = check({ ...found, fixture: parsed.fixture });
      expect(violations.map(printViolation)).to.have.length(1);
      const line = violations.map(printViolation).join("\n");
      expect(line).to.contain(found.file).and.to.contain(says);
      const origin = violations[0]?.origin;
      expect(origin?.file ?? "").to.equal(file);
      if (origin === undefined) return;
      const spec = new URL(file, import.meta.resolve("@restline/web-pubsub-spec/package.json"));
      const lines = (await readFile(spec, "utf8")).split("\n").slice(origin.line - 1);
      // An origin begins with the comment and the decorators: the name is in the same paragraph.
      expect(lines.slice(0, lines.indexOf("")).join("\n")).to.contain(at);
    });
  }
});

/** The text without the checksum of a recording, which an edit makes wrong. */
function asByHand(text: string): string {
  return text
    .replace("source: embedded service", "source: written by hand\nreason: broken on purpose")
    .replace(/### end.*/, "### end");
}
