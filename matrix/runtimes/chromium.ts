import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeEnding, startCommand } from "../command.ts";
import { locateChromium } from "../toolchain.ts";
import type { Project } from "../project.ts";
import { bundleProgram, type Entry } from "./bundle.ts";
import { servePage, type Page } from "./page-server.ts";
import { limitInMs, type Runtime } from "./runtime.ts";

/** Chromium refuses to run as root in its sandbox, and containers have no other user. */
export const sandboxFlags: readonly string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** A real browser with a page in it, without a window. */
export const chromium: Runtime = {
  name: "Chromium",
  userAgent: /Chrome\/\d/,
  async run(project, target) {
    const script = await bundlePage(project, "page");
    return runPage(project, { script, target });
  },
};

/** Bundles a program for a page; answers with the script. */
async function bundlePage(project: Project, entry: Entry): Promise<string> {
  const options = { conditions: ["browser"], outfile: `${entry}.bundle.js` };
  return readFile(await bundleProgram(project, entry, options), "utf8");
}

/**
 * Runs a script in a page of its own, and resolves with what it posted.
 *
 * @throws MissingRuntime where there is no Chromium on this machine.
 */
export async function runPage({ folder }: Project, page: Page): Promise<unknown> {
  const program = await locateChromium();
  await using server = await servePage(page);
  const browser = startCommand({
    program,
    programArguments: [...flags, `--user-data-dir=${join(folder, "chromium-profile")}`, server.url],
    cwd: folder,
    limitInMs,
  });
  const ended = browser.ending.then((ending) => {
    throw new Error(`Chromium ended before the page had an outcome.\n${describeEnding(ending)}`);
  });
  try {
    return await Promise.race([server.outcome, ended]);
  } finally {
    browser.stop();
    await browser.ending;
  }
}

const flags: readonly string[] = [
  "--headless",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  // Only what the page asks for goes over the network.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  ...sandboxFlags,
];
