import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { toPortable } from "../compile/inputs.ts";
import { digestContent } from "../digest.ts";
import type { Emission } from "../emission/emit.ts";
import { RestlineError } from "../errors.ts";
import { lockName, type Lock } from "../lock/lock.ts";
import { printLock } from "../lock/print.ts";
import { fileSystem } from "../output/file-system.ts";
import type { Change } from "../output/plan.ts";
import { swapOutputs } from "../output/swap.ts";
import { createSuffix } from "../output/temporary.ts";
import type { Project } from "../project/find.ts";
import type { Head } from "./head.ts";
import { locationName, replaceCommit } from "./location.ts";
import type { BroughtRevision } from "./repository.ts";
import { listSpec, type CopiedSpec } from "./spec-files.ts";

export interface CommitParts extends CopiedSpec {
  readonly emission: Emission;
  readonly base: BroughtRevision;
  readonly head: Head;
  readonly after: Project;
  readonly keepsSpec: boolean;
}

/**
 * Swaps outputs, spec, lock and location at once.
 *
 * @throws {RestlineError} `directory-outside`; what `swapOutputs` throws
 */
export async function commitUpdate(given: CommitParts): Promise<void> {
  const { folder, location, emission, head, keepsSpec } = given;
  const staged = join(dirname(folder), `.${basename(folder)}${createSuffix()}-spec`);
  try {
    const changes: Change[] = [];
    const stage = async (path: string, content: string | Uint8Array): Promise<void> => {
      const target = join(folder, path);
      const before = await readFile(target).catch(() => undefined);
      const digest = digestContent(content);
      if (before !== undefined && digestContent(before) === digest) return;
      // A path that leads out of the folder is staged below it all the same.
      await mkdir(dirname(join(staged, path)), { recursive: true });
      await writeFile(join(staged, path), content);
      changes.push({ kind: before === undefined ? "add" : "replace", path, digest });
    };
    await mkdir(staged);
    if (keepsSpec) await stageSpec(given, { stage, changes });
    if (head.commit !== undefined && head.commit !== location.commit) {
      await stage(locationName, replaceCommit(location, head.commit));
    }
    await swapOutputs(fileSystem, {
      folder,
      plans: [
        ...emission.plans.filter((plan) => plan.changes.length > 0),
        ...(changes.length === 0 ? [] : [{ folder, staged, changes }]),
      ],
    });
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

interface Stage {
  readonly stage: (path: string, content: string | Uint8Array) => Promise<void>;
  readonly changes: Change[];
}

async function stageSpec(
  { folder, location, base, head, emission, after }: CommitParts,
  { stage, changes }: Stage,
): Promise<void> {
  const toHere = (path: string): string =>
    relative(join(head.root, location.directory), join(head.root, path));
  const files = await listSpec(head.root, location);
  const outside = files.filter((path) => toHere(path).startsWith(".."));
  if (outside.length > 0) {
    throw new RestlineError(
      "directory-outside",
      "additionalDirectories would be written outside of the folder of the spec.",
      {
        details: outside.map((path) => `  ${path}`),
        remedy: `Put ${locationName} into the folder of the package: then the spec is only brought to be compiled.`,
      },
    );
  }
  for (const path of files) {
    if (basename(path) === locationName) continue;
    await stage(toHere(path), await readFile(join(head.root, path)));
  }
  const kept = new Set(files);
  for (const path of await listSpec(base.root, location)) {
    if (!kept.has(path)) changes.push({ kind: "remove", path: toHere(path) });
  }
  const lock: Lock = {
    ...emission.lock,
    outputs: emission.lock.outputs.map((output) => ({
      ...output,
      folder: toPortable(folder, join(after.folder, output.folder)),
    })),
  };
  await stage(lockName, printLock(lock));
}
