import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The folder of this package. */
export const packageFolder: string = fileURLToPath(new URL("../..", import.meta.url));

const run = promisify(execFile);
const compiler = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

/**
 * Runs the TypeScript compiler on a project.
 *
 * @param project - The tsconfig file, absolute or relative to the package.
 * @returns what the compiler prints: its complaints, and what a flag asks for. Otherwise nothing.
 * @throws when the compiler itself could not be run.
 */
export async function compileProject(
  project: string,
  flags: readonly string[] = [],
): Promise<string> {
  try {
    const values = [compiler, "-p", resolve(packageFolder, project), ...flags];
    return (await run(process.execPath, values)).stdout;
  } catch (error) {
    // tsc prints its findings on stdout, which the error's message leaves out.
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string") {
      if (error.stdout !== "") return error.stdout;
    }
    throw error;
  }
}

/**
 * Lends a fresh folder inside the package, where the package's own name resolves as it does for
 * whoever installs it.
 */
export async function withFolderInPackage<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(packageFolder, ".tmp");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "consumer-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
