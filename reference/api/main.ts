/**
 * Compares what every published package exports with the reports in its `api` folder, and shows
 * the lines that differ. With `--update` it writes the reports anew.
 */
import { join } from "node:path";
import { listPublished } from "../../scripts/published.ts";
import { installToolchain, MissingToolchain } from "../toolchain.ts";
import { compareReports, writeReports } from "./checked-in.ts";
import { listEntryPoints } from "./entry-points.ts";
import { extractReports } from "./extract.ts";

const workFolder = join(import.meta.dirname, "../.tmp/api");

try {
  await installToolchain();
  process.exitCode = await runReports(process.argv.includes("--update"));
} catch (error) {
  if (!(error instanceof MissingToolchain)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function runReports(update: boolean): Promise<number> {
  const entryPoints = (await listPublished()).flatMap(listEntryPoints);
  const reports = await extractReports(entryPoints, workFolder);
  const differences = await compareReports(reports, workFolder);
  for (const { path, kind, lines } of differences) {
    const done = kind === "left over" ? "removed" : "written";
    console.log(update ? `  ${path}: ${done}` : `\n${path} is ${kind}:\n${lines}`);
  }
  if (update) await writeReports(reports);
  if (update || differences.length === 0) {
    console.log(`  ${reports.length} API reports say what the packages export.`);
    return 0;
  }
  console.error(
    "\nWhat the packages export is not what their API reports say. Where that is wanted, run " +
      "`npm run api -- --update` and commit what it writes; otherwise undo it.",
  );
  return 1;
}
