import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeEnding, startCommand } from "../command.ts";
import { locateChromium } from "../toolchain.ts";
import { bundleProgram } from "./bundle.ts";
import { servePage } from "./page-server.ts";
import { limitInMs, type Runtime } from "./runtime.ts";

/** Chromium refuses to run as root in its sandbox, and containers have no other user. */
export const sandboxFlags: readonly string[] = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** A real browser with a page in it, without a window. */
export const chromium: Runtime = {
  name: "Chromium",
  userAgent: /Chrome\/\d/,
  async run(project, target) {
    const program = await locateChromium();
    const bundle = await bundleProgram(project, "page", {
      conditions: ["browser"],
      outfile: "page.js",
    });
    await using server = await servePage(await readFile(bundle, "utf8"), target);
    const browser = startCommand({
      program,
      programArguments: [
        ...flags,
        `--user-data-dir=${join(project.folder, "chromium-profile")}`,
        server.url,
      ],
      cwd: project.folder,
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
  },
};

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
