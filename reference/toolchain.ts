import { createRequire } from "node:module";
import { join } from "node:path";
import { installApart } from "../scripts/npm.ts";

// Apart from the workspaces: these tools read types with a compiler that has an API in JavaScript,
// which the workspaces' own has not.
const home = join(import.meta.dirname, "toolchain");
const requireTool = createRequire(join(home, "package.json"));

/** Says that the tools are not there, why, and what to do. */
export class MissingToolchain extends Error {
  override readonly name = "MissingToolchain";
}

/**
 * Installs typedoc, API Extractor and their compiler as the lock in `toolchain/` says.
 *
 * @throws MissingToolchain
 */
export async function installToolchain(): Promise<void> {
  try {
    await installApart(home);
  } catch (cause) {
    throw new MissingToolchain(
      "typedoc and API Extractor could not be installed. They come from the npm registry, into a " +
        "folder of their own, the first time and when their versions change: check the network, " +
        `then run this again.\n${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

/** A file of an installed package: `locateTool("typedoc", "bin/typedoc")`. */
export function locateTool(name: string, file: string): string {
  return join(home, "node_modules", name, file);
}

/** What an installed package exports. */
export function loadTool(name: string): unknown {
  return requireTool(name);
}
