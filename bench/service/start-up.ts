import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { median } from "../median.ts";

const rounds = 7;
const manifest = createRequire(import.meta.url).resolve(
  "@restline/web-pubsub-emulator/package.json",
);
const command = join(dirname(manifest), "bin/web-pubsub-emulator.js");

/** From the command to the connection string on the screen, beside Node.js that does nothing. */
export async function benchStartUp(): Promise<void> {
  const nothing: number[] = [];
  const service: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const bare = await timeFirstOutput(["-e", "console.log(0)"]);
    const ready = await timeFirstOutput([command, "--port", "0"]);
    if (round === 0) continue;
    nothing.push(bare);
    service.push(ready);
  }
  console.log("\nStart-up, wall time to the first output: the medians");
  for (const [name, times] of [
    ["node alone", nothing],
    ["web-pubsub-emulator", service],
  ] as const) {
    console.log(`  ${name.padEnd(44)} ${median(times).toFixed(0).padStart(6)} ms`);
  }
}

async function timeFirstOutput(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  const time = performance.now() - start;
  child.kill();
  await ended;
  return time;
}
