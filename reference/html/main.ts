/**
 * Makes the API reference of every published package from its docstrings: `npm run reference` writes
 * HTML to `reference/dist`. Fails where typedoc warns, of an export without a docstring for instance.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { listPublished } from "../../scripts/published.ts";
import { installToolchain, locateTool, MissingToolchain } from "../toolchain.ts";

const home = join(import.meta.dirname, "..");

try {
  await installToolchain();
  process.exitCode = await runTypedoc();
} catch (error) {
  if (!(error instanceof MissingToolchain)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function runTypedoc(): Promise<number> {
  const packages = await listPublished();
  const { status, error } = spawnSync(
    process.execPath,
    [
      locateTool("typedoc", "bin/typedoc"),
      "--options",
      join(home, "typedoc.json"),
      ...packages.flatMap(({ folder }) => ["--entryPoints", folder]),
    ],
    { cwd: home, stdio: "inherit" },
  );
  if (error !== undefined) throw error;
  if (status === 0) {
    console.log(`  ${packages.length} packages: reference/dist/index.html`);
    return 0;
  }
  console.error("\nThe API reference has to build without a warning. Mend what is named above.");
  return 1;
}
