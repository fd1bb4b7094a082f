import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { scenariosFolder } from "./folders.ts";

/** What would let a test pass by another way than the generated, typed routes. */
const forbidden: readonly [pattern: RegExp, why: string][] = [
  [/\bpathUnchecked\b/, "pathUnchecked goes around the typed routes"],
  [/\.pipeline\b/, "the pipeline goes around the typed routes"],
  [/\bas (?!const\b)/, "a cast hides what the types lack"],
  [/[:<,|&] ?any\b/, "any hides what the types lack"],
  [/@ts-(ignore|expect-error|nocheck)/, "the compiler has to agree"],
];

/** Every place below `scenarios/` that breaks a rule. */
export async function listBrokenRules(): Promise<string[]> {
  const broken: string[] = [];
  for await (const file of glob("**/*.ts", { cwd: scenariosFolder })) {
    const lines = (await readFile(join(scenariosFolder, file), "utf8")).split("\n");
    lines.forEach((line, index) => {
      if (/^\s*(\/\/|\*|import )/.test(line)) return;
      for (const [pattern, why] of forbidden) {
        if (pattern.test(line)) broken.push(`scenarios/${file}:${index + 1}: ${why}`);
      }
    });
  }
  return broken.sort();
}
