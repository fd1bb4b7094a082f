import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { startCompiler } from "../compile/compiler.ts";
import { countOf } from "../terminal/paths.ts";
import { findReason } from "./attribute.ts";
import { findDifferent } from "./compare-output.ts";
import { comparePackage, type ComparedPackage } from "./compare-package.ts";
import type { CheckedDependent } from "./dependents/breaks.ts";
import { draftWire, type Draft } from "./draft.ts";
import { draftGenerator, draftOutputs } from "./drafts.ts";
import { emitSide, type EmittedSide, type SideOutput } from "./emit-side.ts";
import { finishEntries } from "./entries.ts";
import { findHighest } from "./level.ts";
import { judgePackage } from "./packages.ts";
import { isPackagePair, pairOutputs, type Sides } from "./pairs.ts";
import { describePlanes } from "./planes.ts";
import type { DiffRequest } from "./request.ts";
import { settleBoth } from "./settle.ts";
import { bringSide } from "./source/bring.ts";
import { chooseSources } from "./source/choose.ts";
import type { Side, Source } from "./source/side.ts";
import { describeState, isCurrent } from "./state.ts";
import type { Breakage, Verdict } from "./verdict.ts";
import { compareModels } from "./wire/compare.ts";

/**
 * Compares two specs over three planes: wire, types, run-time. Everything happens in a temporary
 * folder; neither side changes.
 *
 * @throws {RestlineError} where there is no verdict: a source is unknown, a spec does not compile,
 *   types could not be compared. A comparison that fails is never a verdict.
 */
export async function compareSpecs(request: DiffRequest): Promise<Verdict> {
  const sources = await chooseSources(request);
  const work = await realpath(await mkdtemp(join(tmpdir(), "restline-diff-")));
  try {
    const bring = async (source: Source, name: string): Promise<Side> => {
      const into = join(work, name);
      await mkdir(into);
      return await bringSide(source, { ...request, into });
    };
    const [base, head] = await settleBoth(bring(sources.base, "base"), bring(sources.head, "head"));
    request.progress(`Compiling ${base.label} and ${head.label} …`);
    const [before, after] = await settleBoth(emit(base, request), emit(head, request));
    return await judge({ base: before, head: after }, { ...request, work });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function emit(side: Side, { signal }: DiffRequest): Promise<EmittedSide> {
  const compiler = startCompiler(signal);
  try {
    return await emitSide(side, compiler);
  } finally {
    compiler.close();
  }
}

interface JudgeRequest extends DiffRequest {
  readonly work: string;
}

async function judge(sides: Sides, request: JudgeRequest): Promise<Verdict> {
  const { base, head } = sides;
  const changes = compareModels({ before: base.wire.model, after: head.wire.model });
  const drafts = draftWire(changes);
  const pairs = pairOutputs(sides);
  const current = await isCurrent(base);
  drafts.push(...draftOutputs(sides));
  const packages = pairs.filter(isPackagePair);
  const compared: ComparedPackage[] = [];
  for (const [index, pair] of packages.entries()) {
    compared.push(await comparePackage(pair, { sides, request, index, drafts, current }));
  }
  const others = pairs.filter((pair) => !isPackagePair(pair));
  const comparable = others.filter((pair) => current && pair.base.present.size > 0);
  for (const { base: old } of comparable) {
    drafts.push(...draftGenerator(old, { files: findDifferent(old.present, old.files) }));
  }
  const checked = compared.flatMap(({ dependents }) => dependents);
  const otherBreaks = assignBreaks(drafts, checked);
  const entries = await finishEntries(drafts, sides);
  const level = findHighest(entries.map((entry) => entry.level));
  const isTree = head.side.isTree;
  const verdicts = packages.map(
    async ({ base: old }) =>
      await judgePackage({
        name: old.packageName,
        current: readVersion(old),
        level,
        root: isTree ? head.side.root : undefined,
      }),
  );
  return {
    schemaVersion: 1,
    level,
    base: base.side.label,
    head: head.side.label,
    spec: relative(head.side.root, head.side.specFolder).split(sep).join("/") || ".",
    entries,
    planes: describePlanes({ sides, compared, pairs, current }),
    packages: await Promise.all(verdicts),
    otherBreaks,
    dependents: checked.map(({ dependent, breaks }) => ({
      name: dependent.name,
      folder: dependent.folder,
      breaks: breaks.length,
    })),
    notes: [...describeState(head), ...checked.flatMap(describeBroken)],
  };
}

/** A dependent that did not compile before may hide what breaks in it. */
function describeBroken({ dependent, brokenBefore }: CheckedDependent): string[] {
  if (brokenBefore === 0) return [];
  return [
    `${dependent.folder} does not compile with the base either, in ${countOf(brokenBefore, "place")}: more may break there.`,
  ];
}

/** Gives every broken place to the change behind it; answers with those that belong to none. */
function assignBreaks(drafts: readonly Draft[], checked: readonly CheckedDependent[]): Breakage[] {
  return checked.flatMap(({ breaks }) =>
    breaks.flatMap(({ lines, whole, ...breakage }): Breakage[] => {
      const reason = findReason(drafts, { message: whole, lines });
      if (reason === undefined) return [breakage];
      reason.breaks.push(breakage);
      return [];
    }),
  );
}

function readVersion({ manifest }: SideOutput): string {
  const version = manifest?.value["version"];
  return typeof version === "string" ? version : "0.0.0";
}
