/** Runs an example by its name: `npm run example -- moderation --help`. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [name, ...others] = process.argv.slice(2);
const folders = await readdir(import.meta.dirname);
const examples = folders.filter((folder) =>
  existsSync(join(import.meta.dirname, folder, "main.ts")),
);
if (name !== undefined && examples.includes(name)) {
  const program = join(import.meta.dirname, name, "main.ts");
  process.argv = [process.execPath, program, ...others];
  await import(pathToFileURL(program).href);
} else {
  console.error(name === undefined ? "Which example?" : `There is no example "${name}".`);
  console.error(`npm run example -- <name>, one of: ${examples.join(", ")}`);
  process.exitCode = 2;
}
