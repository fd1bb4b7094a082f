import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { workFolder } from "./folders.ts";
import { packages, specFolder } from "./specs.ts";

/** Spector's own mock services of all specs, in a process of their own. */
export interface MockServices extends AsyncDisposable {
  readonly endpoint: string;
  /** What Spector makes of each scenario's requests so far: `pass`, `fail`, `not-implemented`. */
  readCoverage(): Promise<Record<string, string>>;
}

export async function startMockServices(): Promise<MockServices> {
  const port = await findFreePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = spawnSpector(port);
  // A run that ends early takes the services along.
  process.once("exit", () => child.kill());
  const ended = once(child, "exit").then(([code]: unknown[]) => {
    throw new Error(`Spector's server ended with exit code ${String(code)}.`);
  });
  await Promise.race([waitForAnswer(`${endpoint}/.coverage`), ended]);
  return {
    endpoint,
    readCoverage: async () => {
      const response = await fetch(`${endpoint}/.coverage`);
      const reports = (await response.json()) as { results: Record<string, string> }[];
      return Object.assign({}, ...reports.map(({ results }) => results)) as Record<string, string>;
    },
    [Symbol.asyncDispose]: async () => {
      ended.catch(() => undefined);
      const exit = once(child, "exit");
      child.kill();
      await exit;
    },
  };
}

function spawnSpector(port: number): ChildProcess {
  // The package's exports lead to its library alone; the command stands beside it.
  const library = fileURLToPath(import.meta.resolve("@typespec/spector"));
  const command = join(dirname(library), "../../cmd/cli.mjs");
  const coverage = join(workFolder, "coverage.json");
  const programArguments = ["serve", ...packages.map(specFolder)];
  return spawn(
    process.execPath,
    [command, ...programArguments, "--port", String(port), "--coverageFile", coverage],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port was found");
  return address.port;
}

/** Spector compiles every spec before it listens. */
async function waitForAnswer(url: string): Promise<void> {
  const limit = Date.now() + 120_000;
  while (Date.now() < limit) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("Spector's server did not answer within two minutes.");
}
