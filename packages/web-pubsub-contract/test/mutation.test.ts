import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { KnownDifferences } from "@restline/contract-kit";
import type { ServiceVersion } from "@restline/spec-model";
import { expect } from "chai";
import { allCases } from "../src/cases/all-cases.ts";
import { locateContractFile } from "../src/contract-files.ts";
import { countMutants, listFewer, parseFloor } from "../src/mutation/floor.ts";
import { listMutants } from "../src/mutation/list-mutants.ts";
import type { Mutant, SourceMutant } from "../src/mutation/mutant.ts";
import { listContractTests } from "../src/mutation/play/contract-tests.ts";
import { readFixturesApart } from "../src/mutation/play/fixtures-apart.ts";
import { judgeAll } from "../src/mutation/play/judge-all.ts";
import { judgeMutant, type Court } from "../src/mutation/play/judge-mutant.ts";
import { isClean, printGaps } from "../src/mutation/report.ts";
import { selectMutants } from "../src/mutation/selection.ts";
import { createClientVariants } from "../src/mutation/source/client-variants.ts";
import { clientFolder } from "../src/mutation/source/source-mutants.ts";
import { readWebPubSubSpec } from "../src/web-pubsub-spec.ts";

describe("the mutation run", () => {
  let version: ServiceVersion;
  let mutants: readonly Mutant[];
  let court: Court;
  before(async () => {
    const latest = (await readWebPubSubSpec()).model.services[0]?.versions.at(-1);
    if (latest === undefined) throw new Error("the spec has no service");
    version = latest;
    mutants = listMutants(version);
    court = {
      tests: listContractTests(
        new KnownDifferences(),
        allCases.filter(({ operation }) => operation === "closeConnection"),
      ),
      play: await readFixturesApart(),
      variants: createClientVariants([clientFolder("web-pubsub"), clientFolder("web-pubsub-rest")]),
      takeStrayErrors: () => [],
    };
  });

  it("has as many mutants as are checked in, each with an id of its own", async () => {
    const file = locateContractFile("mutation-floor.json");
    const floor = parseFloor(await readFile(file, "utf8"), file);
    expect(countMutants(mutants)).to.deep.equal(floor);
    expect(listFewer(countMutants(mutants), floor, file)).to.deep.equal([]);
    expect(new Set(mutants.map(({ id }) => id))).to.have.property("size", mutants.length);
  });

  it("changes the wire of every operation and each of its parameters and statuses", () => {
    for (const { name, parameters, responses } of version.operations) {
      const own = mutants.filter(({ kind, part }) => kind === "wire" && part === name);
      for (const parameter of parameters) {
        const changes = own.filter(({ id }) => id.includes(` ${parameter.name} `));
        expect(changes, `${name}, ${parameter.name}`).to.have.length.of.at.least(6);
      }
      for (const { status } of responses) {
        const code = status.kind === "code" ? status.code : 400;
        const changes = own.filter(({ id }) => id.includes(`status ${code} taken for`));
        expect(changes, `${name}, ${code}`).to.have.length.of.at.least(18);
      }
    }
  });

  it("notices where no case is left that could catch a mutant, and says what to add", async () => {
    const own = selectMutants(mutants, ["closeConnection"]).filter(({ id }) =>
      id.endsWith("high level | query reason dropped"),
    );
    expect(own).to.have.length(1);
    const judged = await judgeAll(own, {
      version,
      leftOut: ["closeConnection"],
      threads: 1,
      limitInMs: 20_000,
    });
    const report = { judged, exceptions: [], problems: [] };
    expect(isClean(report)).to.equal(false);
    expect(printGaps(report)).to.equal(
      "not reached: closeConnection | high level | query reason dropped\n" +
        "  no case has it: add one of closeConnection to src/cases that does, and record it",
    );
  });

  const queryModule = `${clientFolder("web-pubsub")}operations/query.js`;
  const queryText = readFileSync(fileURLToPath(queryModule), "utf8");
  const changes: readonly (readonly [what: string, from: string, to: string, verdict: string])[] = [
    ["changes nothing", "const largestNumber", "const  largestNumber", "survived"],
    ["leaves encoding out", "encodeURIComponent(String(item))", "String(item)", "caught"],
    ["throws when it is loaded", "const largestNumber", "null.x; const largestNumber", "crashed"],
    ["is no code", "const largestNumber", "const const largestNumber", "crashed"],
  ];
  for (const [what, from, to, verdict] of changes) {
    it(`says of a change that ${what} that it ${verdict}`, async () => {
      const start = queryText.indexOf(from);
      const mutant: SourceMutant = {
        kind: "source",
        id: what,
        part: "query",
        operation: "closeConnection",
        url: queryModule,
        start,
        end: start + from.length,
        replacement: to,
      };
      expect(start).to.be.greaterThan(0);
      const judged = await judgeMutant(mutant, court);
      expect(judged.kind).to.equal(verdict);
      const report = { judged: [{ mutant, verdict: judged }], exceptions: [], problems: [] };
      expect(isClean(report)).to.equal(verdict === "caught");
    });
  }
});
