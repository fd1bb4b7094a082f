import { execFile } from "node:child_process";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix, relative } from "node:path";
import { promisify } from "node:util";
import { fromPortable, toPortable } from "../compile/inputs.ts";
import { findLibrary } from "../compile/libraries.ts";
import { isUnchanged } from "../emission/unchanged.ts";
import { RestlineError } from "../errors.ts";
import { lockName, type BuildConfig, type Builds, type Lock } from "../lock/lock.ts";
import { printLock } from "../lock/print.ts";
import type { Project } from "../project/find.ts";
import type { Settings } from "../project/settings.ts";
import { findTypeScript } from "../typescript/check-types.ts";

export interface BundleRequest {
  readonly project: Project;
  readonly settings: Settings;
  readonly lock: Lock | undefined;
  /** The folder of the package, absolute. */
  readonly packageFolder: string;
  /** The TypeScript configurations that the package is built by, absolute. */
  readonly configs: readonly string[];
}

export interface Bundle {
  /** The folder in the package, absolute. */
  readonly folder: string;
  /** The files in it, relative to it. */
  readonly files: readonly string[];
}

/** Where a package carries its spec. */
const carriedName = "spec";

/**
 * Puts the files of a spec into a package, with a lock that says how the package was made from
 * them: all that `verifyPackage` needs.
 *
 * @throws {RestlineError} `not-generated`: the lock is not up to date; `not-in-package`: no output
 *   is in the package; `no-typescript`
 */
export async function bundleSpec(request: BundleRequest): Promise<Bundle> {
  const { project, settings, lock, packageFolder } = request;
  if (lock === undefined || !(await isUnchanged(project, { lock, settings }))) {
    throw new RestlineError("not-generated", "What is generated is not up to date.", {
      remedy: "Run restline generate first.",
    });
  }
  const outputs = lock.outputs.filter(({ folder }) => {
    return !relative(packageFolder, fromPortable(project.folder, folder)).startsWith("..");
  });
  if (outputs.length === 0) {
    throw new RestlineError("not-in-package", `No emitter writes into ${packageFolder}.`, {
      details: lock.outputs.map(({ emitter, folder }) => `  ${emitter} → ${folder}`),
    });
  }
  // Files above the spec keep their places beside it.
  const paths = Object.keys(lock.inputs.files);
  const ups = paths.map((path) => path.split("/").filter((part) => part === "..").length);
  const root = fromPortable(project.folder, "../".repeat(Math.max(0, ...ups)));
  const specPath = toPortable(root, project.folder);
  const folder = join(packageFolder, carriedName);
  const lockFolder = join(folder, specPath);
  const carried: Lock = {
    ...lock,
    outputs: outputs.map((output) => ({
      ...output,
      folder: toPortable(lockFolder, fromPortable(project.folder, output.folder)),
    })),
    ...(request.configs.length === 0 ? {} : { builds: await describeBuilds(request) }),
  };
  await rm(folder, { recursive: true, force: true });
  for (const path of paths) {
    const target = join(lockFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(fromPortable(project.folder, path), target);
  }
  await writeFile(join(lockFolder, lockName), printLock(carried));
  return { folder, files: [...paths, lockName].map((path) => posix.join(specPath, path)) };
}

async function describeBuilds({ packageFolder, configs }: BundleRequest): Promise<Builds> {
  const program = findTypeScript(packageFolder);
  const library = findLibrary("typescript", packageFolder);
  if (program === undefined || library === undefined) {
    throw new RestlineError("no-typescript", `typescript is not installed for ${packageFolder}.`);
  }
  const shown = configs.map(async (config) => await showConfig(program, config));
  return { typescript: library.version, configs: await Promise.all(shown) };
}

const run = promisify(execFile);

async function showConfig(program: string, config: string): Promise<BuildConfig> {
  const { stdout } = await run(process.execPath, [program, "--showConfig", "-p", config]).catch(
    (error: unknown) => {
      throw new RestlineError("config-invalid", `${config} cannot be read by TypeScript.`, {
        cause: error,
      });
    },
  );
  const { compilerOptions, files }: { compilerOptions?: unknown; files?: unknown } =
    JSON.parse(stdout);
  return {
    compilerOptions: Object.fromEntries(Object.entries(compilerOptions ?? {})),
    files: Array.isArray(files) ? files.map(String) : [],
  };
}
