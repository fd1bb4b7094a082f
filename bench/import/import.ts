import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { median } from "../median.ts";

const run = promisify(execFile);
const rounds = 11;

// Nothing comes first: what Node.js itself takes is not the libraries'.
const modules = [
  "node:process",
  "@azure/web-pubsub",
  "@restline/web-pubsub",
  "@restline/web-pubsub-rest",
  "@restline/web-pubsub/undici",
] as const;

/** What it costs a new process to load a client: CPU time, beyond that of an empty process. */
export async function benchImport(): Promise<void> {
  const times = new Map<string, number[]>(modules.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of modules) {
      const cpuInMs = await importOnce(name);
      // The first fills the caches of the file system.
      if (round > 0) times.get(name)?.push(cpuInMs);
    }
  }
  const [empty, peer = 0, ...others] = [...times.values()].map(median);
  console.log("\nImport in a new process: CPU time beyond an empty one, and as a ratio");
  for (const [index, value] of [peer, ...others].entries()) {
    const own = value - (empty ?? 0);
    const ratio = own / (peer - (empty ?? 0));
    console.log(
      `  ${(modules[index + 1] ?? "").padEnd(44)} ${own.toFixed(0).padStart(6)} ms   ${ratio.toFixed(2)}`,
    );
  }
}

async function importOnce(name: string): Promise<number> {
  const program = `await import(${JSON.stringify(name)});
    const { user, system } = process.cpuUsage();
    console.log((user + system) / 1000);`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", program], {
    cwd: import.meta.dirname,
  });
  return Number(stdout);
}
