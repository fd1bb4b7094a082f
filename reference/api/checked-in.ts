import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { devNull } from "node:os";
import { dirname, join, relative } from "node:path";
import { reportFolder } from "./entry-points.ts";
import { nameReport, type Report } from "./extract.ts";

const root = join(import.meta.dirname, "../..");

/** A report that is not what it should be. */
export interface Difference {
  /** Of the report that is checked in, from the root of the repository. */
  readonly path: string;
  /** `left over`: checked in, and no entry point has it any more. */
  readonly kind: "changed" | "missing" | "left over";
  /** The lines that differ, as git shows them. */
  readonly lines: string;
}

/** Compares reports with those that are checked in, those of the folders with no report included. */
export async function compareReports(
  reports: readonly Report[],
  workFolder: string,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const report of reports) {
    const file = locateReport(report);
    const before = await readIfThere(file);
    if (before === report.text) continue;
    const after = join(workFolder, nameReport(report.entryPoint));
    differences.push({
      path: relative(root, file),
      kind: before === undefined ? "missing" : "changed",
      lines: showLines(before === undefined ? devNull : file, after),
    });
  }
  for (const file of await listLeftOver(reports)) {
    differences.push({
      path: relative(root, file),
      kind: "left over",
      lines: showLines(file, devNull),
    });
  }
  return differences;
}

/** Makes the reports that are checked in those of now. */
export async function writeReports(reports: readonly Report[]): Promise<void> {
  for (const report of reports) {
    const file = locateReport(report);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, report.text);
  }
  for (const file of await listLeftOver(reports)) await rm(file);
}

function locateReport({ entryPoint }: Report): string {
  return join(entryPoint.folder, reportFolder, nameReport(entryPoint));
}

async function listLeftOver(reports: readonly Report[]): Promise<string[]> {
  const current = new Set(reports.map(locateReport));
  const folders = new Set([...current].map((file) => dirname(file)));
  const files: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(ignoreMissing);
    files.push(...(names ?? []).map((name) => join(folder, name)));
  }
  return files.filter((file) => !current.has(file));
}

function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(ignoreMissing);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

/** Without git's own heading, which names a file of the work folder. */
function showLines(before: string, after: string): string {
  const { stdout, stderr, status } = spawnSync(
    "git",
    ["diff", "--no-index", "--no-ext-diff", "--no-color", "--unified=2", "--", before, after],
    { encoding: "utf8" },
  );
  if (status !== 1) throw new Error(`git cannot compare ${before} with ${after}: ${stderr}`);
  const start = stdout.indexOf("\n@@");
  return start === -1 ? stdout.trimEnd() : stdout.slice(start + 1).trimEnd();
}
