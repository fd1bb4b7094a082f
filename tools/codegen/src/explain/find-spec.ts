import { existsSync } from "node:fs";
import { glob, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fromPortable } from "../compile/inputs.ts";
import { relativeTo } from "../compile/overlay.ts";
import { RestlineError } from "../errors.ts";
import { readLock } from "../lock/file.ts";
import { lockName, type Lock } from "../lock/lock.ts";
import { findProject, type Project } from "../project/find.ts";

/** Which spec a symbol is looked for in. */
export interface SpecRequest {
  readonly cwd: string;
  /** The spec that was named, if one was. */
  readonly spec: string | undefined;
  /** The file that was named, absolute, if one was: the spec is the one that it comes from. */
  readonly file: string | undefined;
}

/**
 * Finds the spec: the one that was named; the one that gave the file; the one in this folder; the
 * one that gave the package that this folder is in; the only one whose lock lies below this folder,
 * or the nearest above it that has any. It never takes one of several that may be meant.
 *
 * @throws {RestlineError} `spec-not-found`, `spec-not-named`
 */
export async function findSpec({ cwd, spec, file }: SpecRequest): Promise<Project> {
  if (spec !== undefined) return await findProject(cwd, spec);
  const here = await realpath(cwd);
  const isSpec = ["main.tsp", "tspconfig.yaml"].some((name) => existsSync(join(here, name)));
  if (file === undefined && isSpec) return await findProject(here);
  // What is not there is looked for in the spec of this folder, which then tells so.
  const place = await realpath(file === undefined ? cwd : dirname(file)).catch(() => here);
  const candidates = await listCandidates(here);
  const owning = candidates.filter(({ folder, lock }) =>
    lock.outputs.some((output) => {
      return relativeTo(fromPortable(folder, output.folder), place) !== undefined;
    }),
  );
  if (owning.length === 0 && isSpec) return await findProject(here);
  const [only, ...others] = owning.length > 0 ? owning : candidates;
  if (only !== undefined && others.length === 0) {
    return await findProject(here, fromPortable(only.folder, only.lock.entry));
  }
  if (only === undefined) return await findProject(here);
  throw new RestlineError("spec-not-named", "Several specs may be meant.", {
    details: [only, ...others].map(({ folder }) => `  ${relativeTo(here, folder) ?? folder}`),
    remedy: "Name one of them: restline explain --spec <spec> <symbol>",
  });
}

interface Candidate {
  readonly folder: string;
  readonly lock: Lock;
}

/**
 * The specs with a lock below a folder, or below the nearest above it that has any, in the same
 * repository or at least among packages.
 */
async function listCandidates(from: string): Promise<Candidate[]> {
  const found = await listBelow(from);
  if (found.length > 0 || existsSync(join(from, ".git"))) return found;
  const parent = dirname(from);
  const goesOn = parent !== from && existsSync(join(parent, "package.json"));
  const skipsOne = existsSync(join(dirname(parent), "package.json"));
  return goesOn || skipsOne ? await listCandidates(parent) : found;
}

async function listBelow(folder: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const skip = /(^|[/\\])(node_modules|dist|\.[^/\\]+)($|[/\\])/;
  const patterns = [0, 1, 2, 3, 4].map((depth) => `${"*/".repeat(depth)}${lockName}`);
  for await (const path of glob(patterns, { cwd: folder, exclude: (it) => skip.test(it) })) {
    if (skip.test(path)) continue;
    const place = join(folder, dirname(path));
    const lock = await readLock(place);
    // One with builds is the copy that a package carries.
    if (lock !== undefined && lock.builds === undefined) found.push({ folder: place, lock });
  }
  return found.sort((left, right) => (left.folder < right.folder ? -1 : 1));
}
