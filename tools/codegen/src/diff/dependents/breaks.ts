import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { TypeProblem } from "../../typescript/check-types.ts";
import { settleAll } from "../settle.ts";
import type { Side } from "../source/side.ts";
import { checkDependent } from "./check.ts";
import { findDependents, describeDependent, type DependentPackage } from "./find.ts";
import { RestlineError } from "../../errors.ts";

export interface BreaksRequest {
  /** The tree whose code is compiled: the base's, where it has some. */
  readonly base: Side;
  readonly head: Side;
  readonly packageName: string;
  /** The entries of the package, absolute. */
  readonly before: string;
  readonly after: string;
  /** Folders of dependents relative to the trees; none given: those that the manifests tell. */
  readonly asked: readonly string[];
  /** A folder that trees and packages are in, absolute. */
  readonly above: string;
  readonly label: string;
  readonly signal: AbortSignal;
}

/** A place that does not compile any more. */
export interface FoundBreak {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly adapted: boolean;
  /** The compiler's whole message. */
  readonly whole: string;
  /** The line in question, the last, and a few before it. */
  readonly lines: readonly string[];
}

export interface CheckedDependent {
  readonly dependent: DependentPackage;
  readonly breaks: readonly FoundBreak[];
  /** How many places did not compile with the base either. */
  readonly brokenBefore: number;
}

/**
 * Compiles the code that uses a package with the new one. Only what compiled with the old one, or
 * failed otherwise, counts.
 *
 * @throws {RestlineError} `dependent-not-found`, `dependent-not-compiled`
 */
export async function findBreaks(request: BreaksRequest): Promise<readonly CheckedDependent[]> {
  const { base, head, packageName, asked } = request;
  const tree = base.isTree ? base : head;
  if (!tree.isTree) return [];
  const dependents =
    asked.length === 0
      ? await findDependents(tree.root, packageName)
      : await Promise.all(asked.map(async (folder) => await describeAsked(tree, folder)));
  const checked: CheckedDependent[] = [];
  // Two at a time: each is a process that has all of a program's types in memory.
  for (let index = 0; index < dependents.length; index += 2) {
    const pair = dependents.slice(index, index + 2);
    checked.push(...(await settleAll(pair.map(async (it) => await check(it, request, tree)))));
  }
  return checked;
}

async function describeAsked(tree: Side, folder: string): Promise<DependentPackage> {
  const dependent = await describeDependent(tree.root, folder);
  if (dependent !== undefined) return dependent;
  throw new RestlineError(
    "dependent-not-found",
    `There is no ${folder}/tsconfig.json in ${tree.label}.`,
    {
      remedy: "Name the folder of a package with a tsconfig.json: --consumer <folder>",
    },
  );
}

async function check(
  dependent: DependentPackage,
  request: BreaksRequest,
  tree: Side,
): Promise<CheckedDependent> {
  const { packageName, above, signal, before, after, head } = request;
  const compile = async (root: string, entry: string, label: string) => {
    const config = join(root, dependent.folder, "tsconfig.json");
    const options = { root, packageName, entry, above, signal, label: `${request.label}-${label}` };
    return await checkDependent({ ...dependent, config }, options);
  };
  const now = await compile(tree.root, after, "after");
  refuseUncompiled(dependent, now);
  if (now.length === 0) return { dependent, breaks: [], brokenBefore: 0 };
  const old = await compile(tree.root, before, "before");
  refuseUncompiled(dependent, old);
  const known = new Set(old.map(nameProblem));
  const fresh = now.filter((problem) => !known.has(nameProblem(problem)) && isInside(problem));
  const isAdapted = await findAdapted(fresh, async () => {
    if (head === tree || !head.isTree) return undefined;
    const there = await describeDependent(head.root, dependent.folder);
    return there === undefined ? undefined : await compile(head.root, after, "adapted");
  });
  const breaks = fresh.map(async (problem): Promise<FoundBreak> => {
    const { file = "", line = 1, column = 1, code, message } = problem;
    const lines = (await readFile(join(tree.root, file), "utf8")).split(/\r?\n/);
    return {
      file: file.split(sep).join("/"),
      line,
      column,
      code,
      message,
      adapted: isAdapted(problem),
      whole: message,
      lines: lines.slice(Math.max(0, line - 6), line),
    };
  });
  return { dependent, breaks: await Promise.all(breaks), brokenBefore: old.length };
}

/** What is about no file is about the compiler or its configuration: then nothing was compiled. */
function refuseUncompiled(dependent: DependentPackage, problems: readonly TypeProblem[]): void {
  const general = problems.find(({ file }) => file === undefined);
  if (general === undefined) return;
  throw new RestlineError(
    "dependent-not-compiled",
    `${dependent.folder} cannot be compiled: ${general.code}: ${general.message}`,
    {
      remedy:
        "There is no verdict on who breaks. Correct its tsconfig.json, or name what to compile: --consumer <folder>",
    },
  );
}

async function findAdapted(
  fresh: readonly TypeProblem[],
  compileHead: () => Promise<readonly TypeProblem[] | undefined>,
): Promise<(problem: TypeProblem) => boolean> {
  const there = fresh.length === 0 ? undefined : await compileHead();
  if (there === undefined) return () => false;
  const broken = new Set(there.map(({ file }) => file));
  return ({ file }) => !broken.has(file);
}

function isInside({ file }: TypeProblem): boolean {
  return file !== undefined && !file.startsWith("..");
}

function nameProblem({ file, line, column, code, message }: TypeProblem): string {
  return JSON.stringify([file, line, column, code, message]);
}
