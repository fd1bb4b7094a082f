import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { startCompiler, type Compiler } from "../compile/compiler.ts";
import { toPortable } from "../compile/inputs.ts";
import { linkModules } from "../compile/modules.ts";
import type { ShownDiagnostic } from "../compile/task.ts";
import type { Verdict } from "../diff/verdict.ts";
import type { EmissionPlan } from "../emission/emit.ts";
import type { Lock } from "../lock/lock.ts";
import { fileSystem } from "../output/file-system.ts";
import { recoverSwap } from "../output/recover.ts";
import { explainFailure } from "../output/swap.ts";
import { findProject, type Project } from "../project/find.ts";
import { commitUpdate } from "./commit.ts";
import { emitRevision } from "./emit.ts";
import { bringHead } from "./head.ts";
import { readLocation, type SpecLocation } from "./location.ts";
import { bringRevision } from "./repository.ts";
import { refuseEdited } from "./spec-files.ts";

export interface UpdateRequest {
  /** The folder with `tsp-location.yaml`, absolute. */
  readonly folder: string;
  readonly cwd: string;
  /** The wanted revision; absent: the one that the file has. */
  readonly commit: string | undefined;
  /** A folder that has the spec in place of a revision, absolute. */
  readonly local: string | undefined;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
  /** Compares the specs of two folders. */
  readonly compare: (sides: ComparedSides) => Promise<Verdict>;
}

export interface ComparedSides {
  readonly project: Project;
  readonly base: string;
  readonly head: string;
}

export type UpdateAnswer =
  | { readonly kind: "failed"; readonly diagnostics: readonly ShownDiagnostic[] }
  | { readonly kind: "conflicts"; readonly plans: readonly EmissionPlan[] }
  | {
      readonly kind: "updated";
      readonly plans: readonly EmissionPlan[];
      readonly diagnostics: readonly ShownDiagnostic[];
      readonly verdict: Verdict;
      readonly before: string;
      /** Absent: a local folder has no commit. */
      readonly after?: string;
    };

/**
 * Brings a spec to another revision, with everything that is generated of it: all of it, or nothing.
 *
 * @throws {RestlineError} what reading the location, git, emitting and comparing throw;
 *   `spec-edited`; `emitter-not-chosen`
 */
export async function updateSpec(request: UpdateRequest): Promise<UpdateAnswer> {
  const folder = await realpath(request.folder).catch(() => request.folder);
  const location = await readLocation(folder);
  await recoverSwap(fileSystem, folder);
  const work = await realpath(await mkdtemp(join(tmpdir(), "restline-update-")));
  const compiler = startCompiler(request.signal);
  try {
    return await updateIn({ ...request, folder, location, work, compiler });
  } catch (error) {
    throw explainFailure(error);
  } finally {
    compiler.close();
    await rm(work, { recursive: true, force: true });
  }
}

interface UpdateParts extends UpdateRequest {
  readonly location: SpecLocation;
  /** For everything that is only there for a while. */
  readonly work: string;
  readonly compiler: Compiler;
}

async function updateIn(parts: UpdateParts): Promise<UpdateAnswer> {
  const { folder, location, work, compiler, progress } = parts;
  progress(`Fetching ${location.commit.slice(0, 12)} …`);
  const { signal } = parts;
  const base = await bringRevision({
    location,
    revision: location.commit,
    folder,
    into: join(work, "base"),
    signal,
  });
  progress(`Fetching ${parts.local ?? parts.commit ?? location.commit.slice(0, 12)} …`);
  const head = await bringHead(parts, join(work, "head"));
  for (const root of [base.root, head.root]) {
    await linkModules(join(root, "node_modules"), [folder, parts.cwd]);
    // What is compared is the files that git knows or would take.
    await writeFile(join(root, ".git/info/exclude"), "/node_modules/\n");
  }
  const [before, after] = await Promise.all([
    findSpec(base.root, location),
    findSpec(head.root, location),
  ]);
  // A folder with a spec has a copy of it, and any other is the package that is generated of it.
  const keepsSpec = ["main.tsp", "tspconfig.yaml"].some((name) => existsSync(join(folder, name)));
  if (keepsSpec) await refuseEdited(parts, base.root);
  progress("Compiling both revisions …");
  const old = await emitRevision(before, {
    folder,
    compiler,
    keepsSpec,
    root: base.root,
    lock: undefined,
  });
  await old.discard();
  const known = old.compiled.failed ? undefined : moveLock(old.lock, { from: before, to: after });
  const emission = await emitRevision(after, {
    folder,
    compiler,
    keepsSpec,
    root: head.root,
    lock: known,
  });
  try {
    const { compiled, plans } = emission;
    if (compiled.failed) return { kind: "failed", diagnostics: compiled.diagnostics };
    if (plans.some(({ conflicts }) => conflicts.length > 0)) return { kind: "conflicts", plans };
    progress("Comparing both revisions …");
    const compared = await parts.compare({
      project: after,
      base: before.folder,
      head: after.folder,
    });
    const verdict = nameSides(compared, [
      [before.folder, location.commit.slice(0, 12)],
      [after.folder, head.commit?.slice(0, 12) ?? parts.local ?? "the local folder"],
    ]);
    await commitUpdate({ folder, location, emission, head, after, keepsSpec, base });
    return {
      kind: "updated",
      plans,
      diagnostics: compiled.diagnostics,
      verdict,
      before: location.commit,
      ...(head.commit === undefined ? {} : { after: head.commit }),
    };
  } finally {
    await emission.discard();
    compiler.close();
  }
}

async function findSpec(
  root: string,
  { directory, entrypointFile }: SpecLocation,
): Promise<Project> {
  const place = join(root, directory);
  const entry = entrypointFile === undefined ? place : join(place, entrypointFile);
  return await findProject(root, entry);
}

/** A verdict in which the sides are called as people know them, not as the folders that they are in. */
function nameSides(verdict: Verdict, names: readonly (readonly [string, string])[]): Verdict {
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") {
      return names.reduce((text, [folder, name]) => text.replaceAll(folder, name), value);
    }
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rename(inner)]));
  };
  // A verdict is plain data, of which only texts become other texts.
  return rename(verdict) as Verdict;
}

interface MoveParts {
  readonly from: Project;
  readonly to: Project;
}

/** The lock of one project as another has it, whose outputs are in the same folders. */
function moveLock(lock: Lock, { from, to }: MoveParts): Lock {
  return {
    ...lock,
    outputs: lock.outputs.map((output) => ({
      ...output,
      folder: toPortable(to.folder, join(from.folder, output.folder)),
    })),
  };
}
