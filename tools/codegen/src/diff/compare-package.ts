import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findLibrary } from "../compile/libraries.ts";
import { RestlineError } from "../errors.ts";
import { findTypeScript } from "../typescript/check-types.ts";
import { attributeRuntime, attributeTypes, draftTypes } from "./attribute.ts";
import { compareOutput, type OutputComparison } from "./compare-output.ts";
import { findBreaks, type CheckedDependent } from "./dependents/breaks.ts";
import type { Draft } from "./draft.ts";
import { draftAddedNames, draftGenerator, draftManifest } from "./drafts.ts";
import type { SideOutput } from "./emit-side.ts";
import type { PackagePair, Sides } from "./pairs.ts";
import type { DiffRequest } from "./request.ts";
import { findInstalled } from "./source/modules.ts";

/** A package, compared with what it was, and the code that uses it compiled. */
export interface ComparedPackage {
  readonly comparison: OutputComparison;
  readonly dependents: readonly CheckedDependent[];
  readonly typescript: string;
}

export interface PackageRequest {
  readonly sides: Sides;
  readonly request: Pick<DiffRequest, "project" | "consumers" | "signal" | "progress"> & {
    /** The temporary folder that everything is in, absolute. */
    readonly work: string;
  };
  readonly index: number;
  /** Whether what is checked in at the base was made from its spec. */
  readonly current: boolean;
  /** Gets what types and run-time show. */
  readonly drafts: Draft[];
}

/**
 * Compares types and run-time of a package, and compiles the code that uses it. What that shows goes
 * to the changes that it follows from, or becomes one.
 *
 * @throws {RestlineError} `no-typescript`, `types-not-compared`; what `findBreaks` throws
 */
export async function comparePackage(
  pair: PackagePair,
  { sides, request, index, drafts, current }: PackageRequest,
): Promise<ComparedPackage> {
  const { base, head } = pair;
  const { project, work, signal } = request;
  const packageFolder = join(sides.head.side.root, head.folder);
  const installed =
    findInstalled(packageFolder, "@azure-rest/core-client") ??
    findInstalled(project.folder, "@typespec/compiler");
  const typescript = findTypeScript(project.folder);
  const library = findLibrary("typescript", project.folder);
  if (typescript === undefined || library === undefined) {
    throw new RestlineError(
      "no-typescript",
      `typescript is not installed for ${project.folder}, so that types cannot be compared.`,
      {
        remedy: "In the folder of the spec, or above it, run: npm install --save-dev typescript",
      },
    );
  }
  request.progress(`Compiling programs that use ${base.packageName} …`);
  const folder = join(work, `types-${index}`);
  await mkdir(folder);
  const comparison = await compareOutput({
    ...pair,
    isCurrent: current,
    model: sides.base.wire.model,
    labels: { base: sides.base.side.label, head: sides.head.side.label },
    folder,
    installed,
    typescript,
    signal,
  });
  attributeTypes(drafts, comparison.spec.types.breaks);
  drafts.push(
    ...draftAddedNames(comparison.addedNames, {
      drafts,
      packageName: head.packageName,
    }),
  );
  attributeRuntime(drafts, comparison.spec.runtime, "spec");
  if (comparison.generator !== undefined) {
    const generated = comparison.generator.types.breaks.map((it) => draftTypes(it, "generator"));
    const own: Draft[] = mergeByPlace(generated).map((draft) => withFile(draft, base, comparison));
    attributeRuntime(own, comparison.generator.runtime, "generator");
    drafts.push(
      ...own.map((draft) => withFile(draft, base, comparison)),
      ...draftGenerator(base, { files: own.length > 0 ? [] : comparison.generator.files }),
    );
  }
  if (base.manifest !== undefined && head.manifest !== undefined) {
    drafts.push(
      ...draftManifest({ before: base.manifest, after: head.manifest, folder: head.folder }),
    );
  }
  const entries = comparison.entries;
  if (entries.before !== entries.after)
    request.progress(`Compiling what uses ${base.packageName} …`);
  const dependents =
    entries.before === entries.after && comparison.addedNames.length === 0
      ? []
      : await findBreaks({
          base: sides.base.side,
          head: sides.head.side,
          packageName: base.packageName,
          before: entries.before,
          after: entries.after,
          asked: request.consumers,
          above: work,
          label: String(index),
          signal,
        });
  return { comparison, dependents, typescript: library.version };
}

function mergeByPlace(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>();
  for (const draft of drafts) {
    const known = merged.get(draft.place);
    if (known === undefined) merged.set(draft.place, draft);
    else known.types.push(...draft.types);
  }
  return [...merged.values()];
}

/** What the generator has changed stands in its output. */
function withFile(draft: Draft, { folder }: SideOutput, { generator }: OutputComparison): Draft {
  const file = draft.runtime[0]?.file ?? generator?.files[0];
  return file === undefined
    ? draft
    : { ...draft, cause: { file: `${folder}/${file}`, side: "base" } };
}
