import type { Suite } from "@restline/contract-kit";
import { handwrittenCases, recordedCases } from "../cases/all-cases.ts";
import type { ContractCase } from "../cases/contract-case.ts";
import { runCase } from "../run/run-case.ts";
import type { Scene } from "../scene.ts";
import { levelsOf } from "./levels.ts";

/** What callers with an access key can ask any service for: a suite for each operation. */
export const keySuites: readonly Suite<Scene>[] = createSuites(
  recordedCases.filter((one) => !isForEntra(one)),
);

/** What only callers by Entra ID can ask for. */
export const entraSuites: readonly Suite<Scene>[] = createSuites(recordedCases.filter(isForEntra));

/** What no service can be asked for. */
export const handwrittenSuites: readonly Suite<Scene>[] = createSuites(handwrittenCases);

function createSuites(cases: readonly ContractCase[]): readonly Suite<Scene>[] {
  const operations = new Set(cases.map(({ operation }) => operation));
  return [...operations].map((operation) =>
    createSuite(
      operation,
      cases.filter((one) => one.operation === operation),
    ),
  );
}

function createSuite(operation: string, cases: readonly ContractCase[]): Suite<Scene> {
  return (target) => {
    describe(operation, () => {
      for (const contractCase of cases) {
        for (const level of levelsOf(contractCase)) {
          it(`${contractCase.title} (${level.name})`, async () => {
            const run = (scene: Scene): Promise<void> => runCase(contractCase, level, scene);
            await target.run(contractCase.name, run, level.name);
          });
        }
      }
    });
  };
}

function isForEntra({ credential }: ContractCase): boolean {
  return credential === "Entra ID" || credential === "wrong token";
}
