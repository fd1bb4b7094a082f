import type { Suite } from "@restline/contract-kit";
import { expect } from "chai";
import { callCase } from "../cases/contract-case.ts";
import { troubleCases } from "../cases/trouble.ts";
import { hurryTimers } from "../hurried-timers.ts";
import type { Scene } from "../scene.ts";
import { expectAnswer } from "./expect-answer.ts";
import { levels } from "./operation-suite.ts";

/** How clients cope with a service in trouble: for the fixtures alone, which no service can play. */
export const troubleSuite: Suite<Scene> = (target) => {
  describe("a service in trouble", () => {
    for (const troubleCase of troubleCases) {
      const operation = troubleCase.name.split("/", 1)[0] ?? "";
      for (const level of levels) {
        it(`${operation} ${troubleCase.title} (${level.name})`, async () => {
          using timers = hurryTimers();
          await target.run(troubleCase.name, async (scene) => {
            expectAnswer(await callCase(troubleCase, level, scene), troubleCase.expected);
          });
          const { waits } = troubleCase;
          if (typeof waits === "function") expect(timers.waits).to.satisfy(waits);
          else expect(timers.waits).to.deep.equal(waits);
        });
      }
    }
  });
};
