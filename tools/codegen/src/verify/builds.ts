import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import type { Lock } from "../lock/lock.ts";
import { digestFolder } from "../output/digest-folder.ts";
import { fileSystem } from "../output/file-system.ts";
import { findTypeScript } from "../typescript/check-types.ts";
import type { PackageFiles } from "./tarball.ts";

export interface BuildRequest {
  readonly files: PackageFiles;
  readonly carried: { readonly lock: Lock };
  readonly generated: PackageFiles;
  /** A folder to build in, which does not exist yet, below a `node_modules`. Absolute. */
  readonly root: string;
  readonly signal: AbortSignal;
}

/**
 * Builds a package again from what was generated, and from what is hand-written in it, as its lock
 * says that it was built. Nothing where the lock says nothing.
 */
export async function runBuilds(request: BuildRequest): Promise<PackageFiles> {
  const { files, carried, generated, root, signal } = request;
  const { builds } = carried.lock;
  const built = new Map<string, Uint8Array>();
  if (builds === undefined) return built;
  await mkdir(root);
  const sources = new Set(builds.configs.flatMap((config) => config.files.map(normalize)));
  for (const path of ["package.json", ...sources]) {
    if (path.startsWith("../")) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), generated.get(path) ?? files.get(path) ?? "");
  }
  const before = await digestFolder(fileSystem, root);
  for (const [index, config] of builds.configs.entries()) {
    const path = join(root, `tsconfig.${index}.json`);
    await writeFile(path, JSON.stringify(config));
    await compile(path, { root, signal });
  }
  for (const path of (await digestFolder(fileSystem, root)).keys()) {
    if (before.has(path) || /^tsconfig\.\d+\.json$/.test(path)) continue;
    built.set(path, await readFile(join(root, path)));
  }
  return built;
}

/** What does not compile is compared all the same: what is missing then differs. */
async function compile(
  config: string,
  { root, signal }: Pick<BuildRequest, "root" | "signal">,
): Promise<void> {
  const program = findTypeScript(root);
  if (program === undefined) return;
  await new Promise<void>((resolve) => {
    execFile(process.execPath, [program, "-p", config], { cwd: root, signal }, () => resolve());
  });
}

function normalize(path: string): string {
  return posix.normalize(path);
}
