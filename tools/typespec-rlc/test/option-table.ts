import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { $lib } from "@restline/typespec-rlc";

/** The README, whose table of options follows from their schema. */
export const readmePath: string = fileURLToPath(new URL("../README.md", import.meta.url));

const block = /(?<=<!-- options: npm run options -->\n)[^]*?(?=<!-- \/options -->)/;

/** Every option with its description, as the compiler has them. */
export function listOptions(): [name: string, description: string][] {
  const properties: unknown = $lib.emitter?.options?.properties;
  if (typeof properties !== "object" || properties === null) throw new TypeError("no options");
  return Object.entries(properties).map(([name, schema]: [string, { description?: string }]) => [
    name,
    schema.description ?? "",
  ]);
}

/** The rows of the README's table. */
export async function readOptionTable(): Promise<[name: string, description: string][]> {
  const table = block.exec(await readFile(readmePath, "utf8"))?.[0] ?? "";
  const rows = [...table.matchAll(/^\| `([^`]*)` *\| (.*?) *\|$/gm)];
  return rows.map(([, name = "", description = ""]) => [name, description]);
}

/** The README with the table written anew. */
export function replaceOptionTable(readme: string): string {
  const rows = listOptions().map(([name, description]) => `| \`${name}\` | ${description} |`);
  const table = ["| option | meaning |", "| --- | --- |", ...rows].join("\n");
  return readme.replace(block, () => `\n${table}\n\n`);
}
