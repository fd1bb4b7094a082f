import { glob, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { printHead, printRow } from "./report.ts";
import { compileInRounds } from "./run.ts";
import { ours } from "./web-pubsub.ts";

const packages = ["@typespec/http-specs", "@azure-tools/azure-http-specs"];

/** Every spec of Spector, one after the other in one process. */
export async function benchSpector(folder: string): Promise<void> {
  const mains = (await Promise.all(packages.map(listMains))).flat();
  const bare = { mains, outputFolder: join(folder, "spector") };
  const [alone, emitted] = await compileInRounds(
    [bare, { ...bare, emitter: ours, options: { flavor: "azure" } }],
    { rounds: 1, warmUp: false },
  );
  if (alone === undefined || emitted === undefined) throw new Error("Nothing was compiled.");
  printHead(`The ${mains.length} specs of Spector together`);
  printRow("no emitter", alone, alone);
  printRow(ours, emitted, alone);
}

/** A spec is a folder with a `main.tsp`, which is compiled by way of `client.tsp` where there is one. */
async function listMains(name: string): Promise<string[]> {
  const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const entries = new Map<string, string>();
  for (const file of ["client.tsp", "main.tsp"]) {
    for await (const path of glob(`specs/**/${file}`, { cwd: root })) {
      const text = await readFile(join(root, path), "utf8");
      if (!text.includes("DO NOT GENERATE FROM THIS FILE")) entries.set(dirname(path), path);
    }
  }
  return [...entries.values()].sort().map((path) => join(root, path));
}
