import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium as browserType, type Browser, type Page } from "playwright-core";
import { startCommand } from "../command.ts";
import type { Project } from "../project.ts";
import { sandboxFlags } from "../runtimes/chromium.ts";
import type { Row, Table } from "../table.ts";
import { locateChromium, MissingRuntime } from "../toolchain.ts";
import { checks, type Pages } from "./checks.ts";

const example = join(import.meta.dirname, "../../examples/browser-page");

/** What the example installs beside our packages, as its own package.json has it. */
export async function readPageDependencies(): Promise<readonly string[]> {
  const text = await readFile(join(example, "../package.json"), "utf8");
  const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } =
    JSON.parse(text);
  return ["esbuild", "express", "jose"].map((name) => `${name}@${dependencies[name]}`);
}

/**
 * Runs the example with the pages as somebody does who has copied it, with the packages of the project,
 * and uses its pages in a real browser.
 */
export async function tryPages({ folder }: Project): Promise<Table> {
  await cp(example, join(folder, "browser-page"), { recursive: true });
  const server = startCommand({
    program: process.execPath,
    programArguments: ["browser-page/main.ts"],
    cwd: folder,
    env: { PORT: "0" },
    limitInMs: 120_000,
  });
  try {
    const [, visitorUrl = "", operatorUrl = ""] = await server.waitForLine(
      /For visitors: +(\S+)\nFor the operator: +(\S+)\n/,
    );
    return await inBrowser(async (browser) => {
      const [visitor, operator] = [await browser.newPage(), await browser.newPage()];
      const complaints = collectComplaints([visitor, operator]);
      await visitor.goto(visitorUrl);
      await operator.goto(operatorUrl);
      return runChecks({ visitor, operator, complaints });
    });
  } finally {
    server.stop();
    await server.ending;
  }
}

async function runChecks(pages: Pages): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { page, what, run } of checks) {
    // One that fails does not keep the others from being tried.
    const problem = await run(pages).catch((error: Error) => error.message);
    rows.push({ labels: [page, what], problems: [problem] });
  }
  return rows;
}

async function inBrowser(use: (browser: Browser) => Promise<Row[]>): Promise<Table> {
  const table = { labels: ["page", "what"], columns: ["Chromium"] };
  try {
    const browser = await browserType.launch({
      executablePath: await locateChromium(),
      args: [...sandboxFlags],
    });
    try {
      return { ...table, rows: await use(browser) };
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (!(error instanceof MissingRuntime)) throw error;
    return { ...table, rows: [{ labels: ["both", "all"], problems: [error.message] }] };
  }
}

/** What browsers tell developers alone: errors, and what the content security policy has stopped. */
function collectComplaints(pages: readonly Page[]): readonly string[] {
  const complaints: string[] = [];
  for (const page of pages) {
    page.setDefaultTimeout(10_000);
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complaints.push(message.text());
      }
    });
  }
  return complaints;
}
