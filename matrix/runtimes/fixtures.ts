import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  judgePlayback,
  readFixtureFiles,
  type PlaybackReport,
} from "@restline/web-pubsub-contract/judge-playback";
import { build, type Plugin } from "esbuild";
import type { Project } from "../project.ts";
import type { Problem, Row, Table } from "../table.ts";
import { chromium, runPage } from "./chromium.ts";
import { moduleTitles } from "./matrix.ts";

/**
 * Plays the fixtures of the contract in a browser, by the packages of each project: every case, on
 * both levels, with nothing else to answer than the fixtures.
 */
export async function tryFixtures(projects: readonly Project[]): Promise<Table> {
  const rows: Row[] = [];
  for (const project of projects) {
    const labels = [chromium.name, moduleTitles[project.moduleSystem]];
    rows.push({ labels, problems: await playInChromium(project) });
  }
  return { labels: ["runtime", "modules"], columns: ["low level", "high level"], rows };
}

async function playInChromium(project: Project): Promise<readonly Problem[]> {
  try {
    const fixtures = await readFixtureFiles();
    const program = await bundleCases(project);
    const script = `globalThis.fixtureTexts = ${JSON.stringify(fixtures)};\n${program}`;
    const outcome = await runPage(project, { script });
    if (!isOutcome(outcome)) throw new TypeError(`it sent back ${JSON.stringify(outcome)}`);
    const { report, userAgent } = outcome;
    if (!chromium.userAgent.test(userAgent)) {
      throw new TypeError(`this is not Chromium but ${userAgent}`);
    }
    return [judgePlayback(report, "low level"), judgePlayback(report, "high level")];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [error.message, error.message];
  }
}

/** Bundles the cases of the workspace with the packages that the project has installed. */
async function bundleCases(project: Project): Promise<string> {
  const outfile = join(project.folder, "fixtures-page.js");
  await build({
    bundle: true,
    target: "es2023",
    logLevel: "silent",
    entryPoints: [join(import.meta.dirname, "../program/fixtures-page.ts")],
    outfile,
    format: "esm",
    platform: "browser",
    conditions: ["browser"],
    plugins: [takeFromProject(project)],
  });
  return readFile(outfile, "utf8");
}

/** What is published, and what that stands on, is taken from where npm has installed the tarballs. */
const installed =
  /^@(restline\/(contract-kit|web-pubsub|web-pubsub-rest)(\/.*)?|azure(-rest)?\/.*)$/;

function takeFromProject({ folder, moduleSystem }: Project): Plugin {
  const isOwn = new Set<unknown>();
  return {
    name: "take-from-project",
    setup(bundling) {
      bundling.onResolve({ filter: installed }, ({ path, pluginData }) => {
        if (isOwn.has(pluginData)) return undefined;
        const own = {};
        isOwn.add(own);
        // The kit is for ES modules alone.
        const isModule = moduleSystem === "module" || path.startsWith("@restline/contract-kit");
        const kind = isModule ? "import-statement" : "require-call";
        return bundling.resolve(path, { kind, resolveDir: folder, pluginData: own });
      });
    },
  };
}

interface PageOutcome {
  readonly userAgent: string;
  readonly report: PlaybackReport;
}

function isOutcome(value: unknown): value is PageOutcome {
  return (
    typeof value === "object" &&
    value !== null &&
    "userAgent" in value &&
    typeof value.userAgent === "string" &&
    "report" in value &&
    typeof value.report === "object"
  );
}
