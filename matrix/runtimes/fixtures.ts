import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FixtureFinding } from "../program/fixture-finding.ts";
import type { Project } from "../project.ts";
import type { Problem, Table } from "../table.ts";
import { bundlePage, chromium, runPage } from "./chromium.ts";

const folder = join(import.meta.dirname, "../../packages/web-pubsub-contract/fixtures");

/** What each case has to answer, by the name of its fixture. */
const expected: Readonly<Record<string, unknown>> = {
  "closeConnection/missing": 204,
  "connectionExists/missing": false,
  "sendToAll/text": 202,
};

/** Plays fixtures of the contract in a browser, by the packed packages. */
export async function tryFixtures(project: Project): Promise<Table> {
  const problem = await playInChromium(project);
  return {
    labels: ["runtime"],
    columns: ["fixtures"],
    rows: [{ labels: [chromium.name], problems: [problem] }],
  };
}

async function playInChromium(project: Project): Promise<Problem> {
  try {
    const texts = Object.fromEntries(
      await Promise.all(
        Object.keys(expected).map(
          async (name) => [name, await readFile(join(folder, `${name}.http`), "utf8")] as const,
        ),
      ),
    );
    const program = await bundlePage(project, "fixtures-page");
    const script = `globalThis.fixtureTexts = ${JSON.stringify(texts)};\n${program}`;
    return judgeFinding(await runPage(project, { script }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  }
}

function judgeFinding(outcome: unknown): Problem {
  if (!isFinding(outcome)) return `the program sent back ${JSON.stringify(outcome)}`;
  const { answers, unmatched, userAgent } = outcome;
  if (!chromium.userAgent.test(userAgent)) return `this is not Chromium but ${userAgent}`;
  for (const [name, answer] of Object.entries(expected)) {
    if (answers[name] !== answer) return `${name} answered ${JSON.stringify(answers[name])}`;
  }
  const told = "expected /api/hubs/chat/connections/no-such-connection";
  if (!unmatched.includes(told)) return `a request without a fixture was told ${unmatched}`;
  return undefined;
}

function isFinding(value: unknown): value is FixtureFinding {
  return (
    typeof value === "object" &&
    value !== null &&
    "userAgent" in value &&
    typeof value.userAgent === "string" &&
    "answers" in value &&
    typeof value.answers === "object" &&
    value.answers !== null &&
    "unmatched" in value &&
    typeof value.unmatched === "string"
  );
}
