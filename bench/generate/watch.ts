import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { median } from "../median.ts";
import { restline } from "./commands.ts";

const saves = 9;

/**
 * `restline watch`: from the moment in which a file of the spec is saved to that in which the client
 * is there, and to that in which its types are checked. Wall time, because it is what people wait.
 */
export async function benchWatch(spec: string): Promise<void> {
  const client = join(dirname(spec), "client");
  await mkdir(client, { recursive: true });
  await writeFile(join(client, "tsconfig.json"), JSON.stringify(configuration));
  const edited = join(spec, "routes", "health.tsp");
  const text = await readFile(edited, "utf8");
  const child = spawn(process.execPath, [restline, "watch", "--json"], {
    cwd: spec,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const rounds = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    await expectRound(rounds);
    const [emitted, checked]: [number[], number[]] = [[], []];
    for (let save = 0; save <= saves; save++) {
      const arrival = waitForChange(join(client, "src"));
      const began = performance.now();
      await writeFile(
        edited,
        `${text}\n/** Number ${save}. */\nmodel Unused${save} {}\n`.replace(
          "@head",
          `/** Save ${save}. */\n@head`,
        ),
      );
      await arrival;
      const emittedInMs = performance.now() - began;
      await expectRound(rounds);
      // The first save warms up what the first compile did not need.
      if (save === 0) continue;
      emitted.push(emittedInMs);
      checked.push(performance.now() - began);
    }
    console.log(
      "\nWeb PubSub with restline watch: wall time since a file was saved, medians of 9 saves",
    );
    console.log(`  emitted       ${median(emitted).toFixed(0).padStart(6)} ms`);
    console.log(`  types checked ${median(checked).toFixed(0).padStart(6)} ms`);
  } finally {
    child.kill("SIGINT");
  }
}

const configuration = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    module: "nodenext",
    skipLibCheck: true,
    types: [],
  },
  include: ["src"],
};

/** The next object that is printed, which has to be one of success. */
async function expectRound(rounds: AsyncIterator<string>): Promise<void> {
  const { value, done } = await rounds.next();
  const round: unknown = done === true ? undefined : JSON.parse(value);
  if (typeof round === "object" && round !== null && "ok" in round && round.ok === true) return;
  throw new Error(`restline watch failed: ${JSON.stringify(round)}`);
}

/** Resolves when a file in the folder is replaced. */
async function waitForChange(folder: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const watcher = watch(folder, () => {
      watcher.close();
      resolve();
    });
    watcher.once("error", reject);
  });
}
