import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./shell.ts";

/** Commands of a README. */
export interface Block {
  /** As they stand in the block marked `sh`. */
  readonly script: string;
  /** The block marked `text` that follows at once: what they print. */
  readonly printed: string;
}

/** The commands that the README of an example gives, in their order. Throws where there are fewer. */
export async function readBlocks(example: string, atLeast: number): Promise<Block[]> {
  const text = await readFile(join(root, `examples/${example}/README.md`), "utf8");
  const pattern = /^```sh\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```$)?/gm;
  const blocks = Array.from(text.matchAll(pattern), ([, script = "", printed = ""]) => ({
    script,
    printed,
  }));
  if (blocks.length >= atLeast) return blocks;
  throw new Error(`The README of ${example} has ${blocks.length} blocks of commands.`);
}
