import { access } from "node:fs/promises";
import { arch } from "node:process";
import { delimiter, join } from "node:path";
import { installApart } from "../scripts/npm.ts";

/** Stands apart from the workspaces: nobody who builds or tests Restline has to install it. */
const home = join(import.meta.dirname, "toolchain");

/** Says of a runtime that it is not there, and how to get it. */
export class MissingRuntime extends Error {
  override readonly name = "MissingRuntime";
}

/** Installs the runtimes, compilers and checkers that the lock in `toolchain/` says. */
export function installToolchain(): Promise<void> {
  return installApart(home, { withScripts: true });
}

/** A file or folder of an installed package: `locateTool("typescript-5.9", "bin/tsc")`. */
export function locateTool(name: string, file: string): string {
  return join(home, "node_modules", name, file);
}

/** The Node.js of a major version. @throws MissingRuntime */
export function locateNode(major: number): Promise<string> {
  return locateRuntime(locateTool(`node-${major}-${arch}`, "bin/node"), {
    name: `Node.js ${major}`,
    remedy: `npm has it for Linux on x64 and arm64 only: install it as ${locateTool(`node-${major}-${arch}`, "bin/node")}, or run the matrix there.`,
  });
}

/** The program of a package in the toolchain. @throws MissingRuntime */
export function locateProgram(name: string): Promise<string> {
  return locateRuntime(locateTool(".bin", name), {
    name,
    remedy: `\`npm install\` in ${home} brings it, where its install script is allowed and the platform is one of its own.`,
  });
}

/** Debian's Chromium, or the one that `CHROMIUM` names. @throws MissingRuntime */
export async function locateChromium(): Promise<string> {
  const remedy =
    "Install Debian's (apt-get update && apt-get install -y chromium), or name the program of another in the environment variable CHROMIUM.";
  const { CHROMIUM: named, PATH: path = "" } = process.env;
  if (named) return locateRuntime(named, { name: "Chromium", remedy });
  for (const folder of path.split(delimiter)) {
    const program = join(folder, "chromium");
    if (await exists(program)) return program;
  }
  throw new MissingRuntime(`Chromium is missing. ${remedy}`);
}

async function locateRuntime(
  program: string,
  { name, remedy }: { readonly name: string; readonly remedy: string },
): Promise<string> {
  if (await exists(program)) return program;
  throw new MissingRuntime(`${name} is missing. ${remedy}`);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
