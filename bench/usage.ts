import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a program took, with the processes of Node.js that it started. */
export interface Usage {
  readonly cpuInMs: number;
  /** The most that any of the processes had at any time. */
  readonly memoryInMb: number;
}

/** Runs a program of Node.js to its end; fails where it does. */
export async function measureProgram(
  programArguments: readonly string[],
  { usageFile, cwd }: { readonly usageFile: string; readonly cwd?: string },
): Promise<Usage> {
  const preload = join(import.meta.dirname, "report-usage.cjs");
  await rm(usageFile, { force: true });
  await run(process.execPath, [...programArguments], {
    ...(cwd === undefined ? {} : { cwd }),
    env: {
      ...process.env,
      BENCH_USAGE_FILE: usageFile,
      NODE_OPTIONS: `--require ${JSON.stringify(preload)}`,
    },
  });
  const lines = (await readFile(usageFile, "utf8")).trimEnd().split("\n");
  const usages = lines.map((line) => JSON.parse(line) as Usage);
  return {
    cpuInMs: usages.reduce((sum, { cpuInMs }) => sum + cpuInMs, 0),
    memoryInMb: Math.max(...usages.map(({ memoryInMb }) => memoryInMb)),
  };
}
