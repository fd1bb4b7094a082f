import { readFile } from "node:fs/promises";
import { listShrunk, printCoverage, type Coverage } from "@restline/contract-kit";
import { operationVersions } from "@restline/web-pubsub-rest";
import { expect } from "chai";
import { allCases } from "../src/cases/all-cases.ts";
import {
  coverageJsonFile,
  coverageMarkdownFile,
  readContractCoverage,
  readCoverageFloor,
} from "../src/contract-files.ts";
import { levelsOf } from "../src/suites/levels.ts";

describe("the coverage", () => {
  let coverage: Coverage;
  before(async () => {
    coverage = await readContractCoverage();
  });

  it("has every outcome of every operation, but for those with a reason", () => {
    expect(coverage.problems).to.deep.equal([]);
    expect(coverage.rows).to.have.length(25);
  });

  it("is not less than what is checked in", async () => {
    expect(listShrunk(coverage, await readCoverageFloor())).to.deep.equal([]);
  });

  it("is what is checked in; otherwise run: npm run coverage", async () => {
    for (const [file, form] of [
      [coverageMarkdownFile, "Markdown"],
      [coverageJsonFile, "JSON"],
    ] as const) {
      expect(printCoverage(coverage, form), file).to.equal(await readFile(file, "utf8"));
    }
  });
});

describe("the cases", () => {
  it("have names of their own", () => {
    const names = allCases.map(({ name }) => name);
    expect(names).to.deep.equal([...new Set(names)]);
  });

  it("ask for every operation on both levels", () => {
    const asked = new Set(
      allCases.flatMap((one) => levelsOf(one).map(({ name }) => `${one.operation} (${name})`)),
    );
    expect(asked).to.have.property("size", 50);
  });

  it("ask for something in every api-version in which the wire differs", () => {
    const differing = Object.values(operationVersions).flatMap(
      ({ parameters = {}, versions = [] }) => [
        ...versions.slice(0, 1),
        ...Object.values(parameters).flatMap((having) => having.slice(0, 1)),
      ],
    );
    const asked = new Set(allCases.map(({ apiVersion }) => apiVersion ?? "2024-12-01"));
    expect([...new Set(differing)].filter((version) => !asked.has(version))).to.deep.equal([]);
    expect(asked).to.have.property("size", 5);
  });
});
