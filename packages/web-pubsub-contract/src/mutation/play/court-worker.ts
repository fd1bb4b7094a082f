/** A thread that judges one mutant after the other, as it is asked. */
import { parentPort, workerData } from "node:worker_threads";
import type { ServiceVersion } from "@restline/spec-model";
import { readKnownDifferences } from "../../contract-files.ts";
import { allCases } from "../../cases/all-cases.ts";
import { readFixturesApart } from "./fixtures-apart.ts";
import { listMutants } from "../list-mutants.ts";
import { createClientVariants } from "../source/client-variants.ts";
import { clientFolder } from "../source/source-mutants.ts";
import { listContractTests } from "./contract-tests.ts";
import { findFailing, judgeMutant, type Court } from "./judge-mutant.ts";
import type { CourtAnswer, CourtQuestion, CourtSettings } from "./court-messages.ts";

const { leftOut, version } = workerData as CourtSettings;
const mutants = new Map(listMutants(version satisfies ServiceVersion).map((one) => [one.id, one]));

// The client draws lots for its waits: the same ones in every run.
Math.random = () => 0.9;

const strayErrors: unknown[] = [];
process.on("unhandledRejection", (error) => strayErrors.push(error));
process.on("uncaughtException", (error) => strayErrors.push(error));

const court: Court = {
  tests: listContractTests(
    readKnownDifferences(),
    allCases.filter(({ operation }) => !leftOut.includes(operation)),
  ),
  play: await readFixturesApart(),
  variants: createClientVariants([clientFolder("web-pubsub"), clientFolder("web-pubsub-rest")]),
  takeStrayErrors: () => strayErrors.splice(0),
};

parentPort?.on("message", (question: CourtQuestion) => {
  answer(question).then(say, (error: unknown) => say({ kind: "failed", why: String(error) }));
});
say({ kind: "ready" });

function say(answered: CourtAnswer): void {
  parentPort?.postMessage(answered, []);
}

async function answer(question: CourtQuestion): Promise<CourtAnswer> {
  switch (question.kind) {
    case "any failing":
      return { kind: "failing", failing: await findFailing(court) };
    case "judge": {
      const mutant = mutants.get(question.id);
      if (mutant === undefined) throw new RangeError(`there is no mutant ${question.id}`);
      return { kind: "verdict", verdict: await judgeMutant(mutant, court) };
    }
  }
}
