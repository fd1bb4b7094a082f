/**
 * Writes `model.json` and `out/` of every golden case anew, and the page that lists them:
 * `npm run golden`. Review the difference.
 */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { emitCase, goldenFolder, listCases, printModel } from "./golden-case.ts";
import { indexPath, printIndex } from "./golden-index.ts";

for (const name of await listCases()) {
  const folder = join(goldenFolder, name);
  await rm(join(folder, "out"), { recursive: true, force: true });
  const program = await emitCase(name, join(folder, "out"));
  await writeFile(join(folder, "model.json"), await printModel(program));
  console.log(name);
}
await writeFile(indexPath, await printIndex());
