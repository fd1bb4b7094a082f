import type { Suite } from "@restline/contract-kit";
import { callCase, isOffered, type ContractCase } from "../cases/contract-case.ts";
import { closeConnectionCases } from "../cases/close-connection.ts";
import { connectionExistsCases } from "../cases/connection-exists.ts";
import { groupCases } from "../cases/groups.ts";
import { sendToAllCases } from "../cases/send-to-all.ts";
import { highLevel } from "../levels/high-level.ts";
import { lowLevel } from "../levels/low-level.ts";
import type { Level } from "../levels/level.ts";
import type { Scene } from "../scene.ts";
import { expectAnswer } from "./expect-answer.ts";

/** Both levels, the one that the other stands on first. */
export const levels: readonly Level[] = [lowLevel, highLevel];

/** Every case that a service can be asked for, and so that can be recorded. */
export const recordedCases: readonly ContractCase[] = [
  ...closeConnectionCases,
  ...connectionExistsCases,
  ...sendToAllCases,
  ...groupCases,
];

/** One suite for each operation. */
export const operationSuites: readonly Suite<Scene>[] = [
  createOperationSuite("closeConnection", closeConnectionCases),
  createOperationSuite("connectionExists", connectionExistsCases),
  createOperationSuite("sendToAll", sendToAllCases),
  createOperationSuite("addConnectionToGroup", groupCases),
];

function createOperationSuite(operation: string, cases: readonly ContractCase[]): Suite<Scene> {
  return (target) => {
    describe(operation, () => {
      for (const contractCase of cases) {
        for (const level of levels.filter((candidate) => isOffered(contractCase, candidate))) {
          it(`${contractCase.title} (${level.name})`, async () => {
            await target.run(contractCase.name, async (scene) => {
              expectAnswer(await callCase(contractCase, level, scene), contractCase.expected);
            });
          });
        }
      }
    });
  };
}
