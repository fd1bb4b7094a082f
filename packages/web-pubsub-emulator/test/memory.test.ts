import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";

const program = fileURLToPath(new URL("memory/measure.ts", import.meta.url));

/**
 * How much more memory the last round may leave than the second, in bytes. The first fills caches
 * and has code compiled. A leak of one small object for each step shows: a round has thousands.
 */
const margin = 512 * 1024;

// Each runs in a process of its own, where garbage can be collected at will and nobody else works.
describe("memory is where it was after", () => {
  const measured = new Map<string, Promise<readonly number[]>>();
  const cases: readonly (readonly [string, string])[] = [
    ["10,000 connections that were opened and dropped, reliable ones among them", "connections"],
    ["a million joins and leaves", "memberships"],
    ["requests for 8,000 hubs in which nobody is", "hubNames"],
    ["events and answers of webhooks", "webhookCalls"],
    ["webhooks that answer 20 MiB", "largeAnswers"],
    ["clients that never read", "deafClients"],
    ["2,000 waits over HTTP that were given up", "waitsGivenUp"],
  ];
  before(() => {
    for (const [, scenario] of cases) measured.set(scenario, measure(scenario));
  });

  for (const [name, scenario] of cases) {
    it(name, async function () {
      this.timeout(300_000);
      const rounds = (await measured.get(scenario)) ?? [];
      expect(rounds).to.have.length.of.at.least(4);
      const [, second = 0] = rounds;
      const grown = (rounds.at(-1) ?? 0) - second;
      expect(grown, `growth, with ${rounds.join(", ")} after the rounds`).to.be.below(margin);
    });
  }
});

async function measure(scenario: string): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--expose-gc",
    program,
    scenario,
  ]);
  const rounds: unknown = JSON.parse(stdout);
  if (!Array.isArray(rounds)) throw new Error(`It measured ${stdout}.`);
  return rounds.map(Number);
}
