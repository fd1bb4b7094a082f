import { runSuites, type Playback } from "@restline/contract-kit";
import { operationSuites } from "../src/suites/operation-suite.ts";
import { troubleSuite } from "../src/suites/trouble-suite.ts";
import {
  embeddedByHttpClient,
  embeddedInProcess,
  embeddedOverPort,
} from "../src/targets/embedded-service.ts";
import { findRealResource } from "../src/targets/real-resource.ts";
import { createFixtureTarget, openPlayback } from "../src/targets/recorded-fixtures.ts";

const framework = { describe, before, after };

describe("the contract", () => {
  let playback: Playback;
  before(async () => {
    playback = await openPlayback();
  });

  const fixtures = createFixtureTarget(() => playback);
  runSuites({ targets: [fixtures], suites: [...operationSuites, troubleSuite] }, framework);
  const embedded = [embeddedInProcess, embeddedByHttpClient, embeddedOverPort];
  const services = [...embedded, findRealResource()];
  runSuites({ targets: services, suites: operationSuites }, framework);

  // A suite of its own, because mocha runs a suite's own tests before the suites in it.
  describe("as a whole", () => {
    it("has a test for every fixture", () => {
      playback.requireAllUsed();
    });
  });
});
