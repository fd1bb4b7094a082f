import { MissingRuntime } from "../toolchain.ts";
import { judgeOutcome } from "./judge.ts";
import type { Target } from "../program/target.ts";
import type { ModuleSystem, Project } from "../project.ts";
import type { Row, Table } from "../table.ts";
import { chromium } from "./chromium.ts";
import { processRuntimes, undiciRuntimes } from "./process.ts";
import type { Runtime } from "./runtime.ts";
import { workerdRuntimes } from "./workerd.ts";

const runtimes: readonly Runtime[] = [
  ...processRuntimes,
  ...workerdRuntimes,
  chromium,
  ...undiciRuntimes,
];

/** How a table names the systems of modules. */
export const moduleTitles: Readonly<Record<ModuleSystem, string>> = {
  module: "ESM",
  commonjs: "CommonJS",
};

/** Closes connections in every runtime, with the packages of each project. */
export async function tryRuntimes(projects: readonly Project[], target: Target): Promise<Table> {
  const rows: Row[] = [];
  for (const runtime of runtimes) {
    for (const project of projects) {
      const { low, high } = await tryRuntime(runtime, project, target);
      rows.push({
        labels: [runtime.name, moduleTitles[project.moduleSystem]],
        problems: [low, high],
      });
    }
  }
  return { labels: ["runtime", "modules"], columns: ["low level", "high level"], rows };
}

async function tryRuntime(
  runtime: Runtime,
  project: Project,
  target: Target,
): Promise<ReturnType<typeof judgeOutcome>> {
  try {
    return judgeOutcome(runtime, await runtime.run(project, target));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const problem =
      error instanceof MissingRuntime ? error.message : `the program did not run: ${error.message}`;
    return { low: problem, high: problem };
  }
}
