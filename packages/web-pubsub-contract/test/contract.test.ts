import { runSuites } from "@restline/contract-kit";
import { expect } from "chai";
import { readKnownDifferences } from "../src/contract-files.ts";
import { entraSuites, handwrittenSuites, keySuites } from "../src/suites/operation-suite.ts";
import {
  embeddedByHttpClient,
  embeddedInProcess,
  embeddedOverPort,
} from "../src/targets/embedded-service.ts";
import { findRealResource } from "../src/targets/real-resource.ts";
import {
  createFixtureTarget,
  openPlayback,
  type FixturePlayback,
} from "../src/targets/recorded-fixtures.ts";

const framework = { describe, before, after };
const knownDifferences = readKnownDifferences();

describe("the contract", () => {
  let fixtures: FixturePlayback;
  before(async () => {
    fixtures = await openPlayback();
  });

  const everySuite = [...keySuites, ...entraSuites];
  const real = findRealResource();
  const plans = [
    {
      targets: [createFixtureTarget(() => fixtures)],
      suites: [...everySuite, ...handwrittenSuites],
    },
    {
      targets: [embeddedInProcess, embeddedByHttpClient, embeddedOverPort],
      suites: everySuite,
    },
    { targets: [real.byKey], suites: keySuites },
    { targets: [real.byEntra], suites: entraSuites },
  ];
  for (const plan of plans) runSuites({ ...plan, knownDifferences }, framework);

  // A suite of its own, because mocha runs a suite's own tests before the suites in it.
  describe("as a whole", () => {
    it("has a test for every fixture", () => {
      fixtures.playback.requireAllUsed();
    });

    it("has a fixture in every file", () => {
      expect(fixtures.errors, fixtures.errors.map(String).join("\n")).to.deep.equal([]);
    });

    it("has a test for every known difference", () => {
      knownDifferences.requireAllMet();
    });
  });
});
