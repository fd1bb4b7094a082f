/** Writes the README's table of options anew, from their schema: `npm run options`. */
import { readFile, writeFile } from "node:fs/promises";
import { format } from "oxfmt";
import { readmePath, replaceOptionTable } from "./option-table.ts";

const readme = replaceOptionTable(await readFile(readmePath, "utf8"));
await writeFile(readmePath, (await format("README.md", readme, { printWidth: 100 })).code);
