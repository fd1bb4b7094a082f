import { cp, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { installApart } from "../../scripts/npm.ts";
import { printHead, printRow } from "./report.ts";
import { compileInRounds } from "./run.ts";
import { webPubSub } from "./web-pubsub.ts";

const emitter = "@typespec/http-client-js";

/** Stands apart from the workspaces: the emitter wants an earlier compiler than ours. */
const home = join(import.meta.dirname, "../peers/http-client-js");

/**
 * The emitter of clients for JavaScript, with the last compiler that it works with, beside a
 * compile without emitter by that same compiler.
 */
export async function benchClientJs(): Promise<void> {
  const problem = await install();
  if (problem !== undefined) {
    console.log(`\n${emitter} is not measured, npm could not install it:\n${problem}`);
    return;
  }
  // Below its libraries, which are not those of the spec's own folder.
  const folder = join(home, ".tmp");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const part of ["main.tsp", "models", "routes", "examples"]) {
      await cp(join(webPubSub, part), join(folder, part), { recursive: true });
    }
    const bare = { mains: [join(folder, "main.tsp")], outputFolder: join(folder, "out"), home };
    const [alone, emitted] = await compileInRounds([bare, { ...bare, emitter }], {
      rounds: 5,
      warmUp: true,
    });
    if (alone === undefined || emitted === undefined) throw new Error("Nothing was compiled.");
    printHead(`Web PubSub with ${emitter} and the compiler that it wants`);
    printRow("no emitter", alone, alone);
    printRow(emitter, emitted, alone);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Installs what the lock says; answers with what went wrong. */
async function install(): Promise<string | undefined> {
  try {
    await installApart(home);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
