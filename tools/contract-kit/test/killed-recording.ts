import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { WireModel } from "@restline/spec-model";

/** A body that takes its time to be written. */
export function printLargeBody(word: string): string {
  return Array.from({ length: 5000 }, (_, index) => `${word} ${index}`).join("\n");
}

/**
 * Lets another process record into a file, in turns one fixture and another, and kills it on the way.
 *
 * @param round - how many whole recordings to wait for
 */
export async function killRecording(
  file: string,
  spec: { readonly model: WireModel },
  round: number,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL("recording-process.ts", import.meta.url)), file],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  child.stdin.end(JSON.stringify(spec.model));
  let recordings = 0;
  for await (const _ of createInterface(child.stdout)) {
    recordings += 1;
    if (recordings > round) break;
  }
  // It has begun to write the next one by now: writing is all that it does.
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
