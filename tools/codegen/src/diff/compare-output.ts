import { join } from "node:path";
import type { WireModel } from "@restline/spec-model";
import { settleBoth } from "./settle.ts";
import type { SideOutput } from "./emit-side.ts";
import type { Files } from "./output.ts";
import { selectSources } from "./output.ts";
import { compareModules, type RuntimeChange } from "./runtime/modules.ts";
import { comparePrograms, type TypeComparison } from "./types/compare.ts";
import { listExports } from "./types/exports.ts";
import { compileProgram, type CompiledProgram } from "./types/program.ts";
import { printImports, writeProbes } from "./types/write.ts";

/** One package: as it is checked in, and what the installed generator makes of both specs. */
export interface OutputRequest {
  readonly base: SideOutput & { readonly entry: string };
  readonly head: SideOutput & { readonly entry: string };
  /** Whether what is checked in at the base was made from its spec; otherwise it says nothing. */
  readonly isCurrent: boolean;
  /** The wire of the base, from which the programs are written. */
  readonly model: WireModel;
  readonly labels: { readonly base: string; readonly head: string };
  /** An existing folder for this comparison alone, absolute. */
  readonly folder: string;
  readonly installed: string | undefined;
  readonly typescript: string;
  readonly signal: AbortSignal;
}

export interface OutputComparison {
  /** What the spec has changed: old spec and new spec, one generator. */
  readonly spec: PlaneComparison;
  /** What the generator has changed: one spec, the old output and the new. */
  readonly generator: (PlaneComparison & { readonly files: readonly string[] }) | undefined;
  /** The names that only the head exports. */
  readonly addedNames: readonly string[];
  /** How many modules run. */
  readonly modules: number;
  /** What dependents are compiled with. */
  readonly entries: {
    readonly before: string;
    readonly regenerated: string;
    readonly after: string;
  };
}

export interface PlaneComparison {
  readonly types: TypeComparison;
  readonly runtime: readonly RuntimeChange[];
}

/** Compares types and run-time of a package by compiling it, as it was and as it is, with one set of programs. */
export async function compareOutput(request: OutputRequest): Promise<OutputComparison> {
  const { base, head, labels, model, folder } = request;
  const exported = listExports(base.files, base.entry);
  const probes = writeProbes(model, { exported, packageName: base.packageName });
  // Names that only an earlier generator gave say nothing about the spec.
  const earlier = listExports(base.present, base.entry).filter((name) => !exported.includes(name));
  const all = [...probes, ...printImports(earlier, { model, packageName: base.packageName })];
  const compile = async (name: string, label: string, [files, entry]: readonly [Files, string]) =>
    await compileProgram({
      label,
      files,
      entry,
      packageName: base.packageName,
      probes: all,
      folder: join(folder, name),
      installed: request.installed,
      typescript: request.typescript,
      signal: request.signal,
    });
  const isSame = equalFiles(sourcesOf(base.files, base.entry), sourcesOf(head.files, head.entry));
  const [regenerated, after] = await settleBoth<CompiledProgram | undefined>(
    compile("base", labels.base, [base.files, base.entry]),
    isSame ? Promise.resolve(undefined) : compile("head", labels.head, [head.files, head.entry]),
  );
  if (regenerated === undefined) throw new TypeError("The base is always compiled.");
  const old = await compileCheckedIn(
    request,
    async () =>
      await compile("checked-in", `${labels.base}, as it is checked in,`, [
        base.present,
        base.entry,
      ]),
  );
  const names = new Set(exported);
  return {
    spec: compare(probes, { before: regenerated, after: after ?? regenerated }),
    generator:
      old === undefined
        ? undefined
        : {
            ...compare(all, { before: old.program ?? regenerated, after: regenerated }),
            files: old.files,
          },
    addedNames: listExports(head.files, head.entry).filter((name) => !names.has(name)),
    modules: regenerated.modules.size,
    entries: {
      before: (old?.program ?? regenerated).entry,
      regenerated: regenerated.entry,
      after: (after ?? regenerated).entry,
    },
  };
}

interface CheckedIn {
  /** Files that the generator makes otherwise, relative to the output folder. */
  readonly files: readonly string[];
  /** Absent: the sources are the same. */
  readonly program?: CompiledProgram;
}

/** What is checked in, where it is not what the generator gives; `undefined`: nothing is. */
async function compileCheckedIn(
  { base, isCurrent }: OutputRequest,
  compile: () => Promise<CompiledProgram>,
): Promise<CheckedIn | undefined> {
  if (!base.present.has(base.entry) || !isCurrent) return undefined;
  const files = findDifferent(base.present, base.files);
  const sources = [base.present, base.files].map((it) => sourcesOf(it, base.entry));
  const isSame = equalFiles(sources[0] ?? new Map(), sources[1] ?? new Map());
  return isSame ? { files } : { files, program: await compile() };
}

function sourcesOf(files: Files, entry: string): Files {
  return selectSources(files, entry);
}

/** The paths whose texts differ; line ends do not count. */
export function findDifferent(before: Files, after: Files): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.filter((path) => unifyLineEnds(before.get(path)) !== unifyLineEnds(after.get(path)));
}

function unifyLineEnds(text: string | undefined): string | undefined {
  return text?.replaceAll("\r\n", "\n");
}

function equalFiles(before: Files, after: Files): boolean {
  return findDifferent(before, after).length === 0;
}

function compare(
  probes: Parameters<typeof comparePrograms>[0],
  programs: { readonly before: CompiledProgram; readonly after: CompiledProgram },
): PlaneComparison {
  return {
    types: comparePrograms(probes, programs),
    runtime: compareModules(programs.before.modules, programs.after.modules),
  };
}
