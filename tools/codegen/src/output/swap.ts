import { dirname, join } from "node:path";
import { RestlineError } from "../errors.ts";
import { readErrorCode, type FileSystem } from "./file-system.ts";
import { closeJournal, openJournal, type Journal, type Step } from "./journal.ts";
import type { OutputPlan } from "./plan.ts";
import { nameBackups } from "./temporary.ts";

/** What is swapped at once. */
export interface Swap {
  /** The folder of the spec, where the journal is, absolute. */
  readonly folder: string;
  readonly plans: readonly Pick<OutputPlan, "folder" | "staged" | "changes">[];
}

/**
 * Brings output folders to what was staged for them: all of it, or nothing. First everything that
 * may fail is done beside the folders; then a journal says what is about to be renamed, and from
 * there on the next run completes what this one cannot. Backups undo what fails in between.
 *
 * @throws {RestlineError} `not-written`: all is as it was; `busy`: another run is swapping;
 *   `not-tidied`: all is as it should be, but for temporary files
 */
export async function swapOutputs(fs: FileSystem, { folder, plans }: Swap): Promise<void> {
  const made: string[] = [];
  if (plans.every(({ changes }) => changes.length === 0)) return;
  const temporary = plans.flatMap(({ staged }) => [staged, nameBackups(staged)]);
  const steps = plans.flatMap(listSteps);
  const journal: Journal = { pid: process.pid, steps, temporary, made };
  try {
    for (const step of steps) await prepareStep(fs, step, made);
    await openJournal(fs, folder, journal);
  } catch (error) {
    await removeMade(fs, made);
    throw explainFailure(error);
  }
  try {
    for (const step of steps) await doStep(fs, step);
  } catch (error) {
    await undoSteps(fs, journal);
    await closeJournal(fs, folder);
    throw explainFailure(error);
  }
  try {
    await finish(fs, folder, journal);
  } catch (error) {
    throw new RestlineError(
      "not-tidied",
      "The output is written, and what it replaced is left over.",
      {
        details: journal.temporary.map((path) => `  ${path}`),
        remedy: "The next run removes it.",
        cause: error,
      },
    );
  }
}

/** Removes what a swap no longer needs, the folders that it has emptied, and its journal. */
export async function finish(fs: FileSystem, folder: string, journal: Journal): Promise<void> {
  // The journal goes last: what comes before can be done again.
  for (const path of journal.temporary) await fs.remove(path);
  for (const { target, staged } of journal.steps) {
    if (staged === undefined) await removeEmptyAbove(fs, target);
  }
  await closeJournal(fs, folder);
}

function listSteps({ folder, staged, changes }: Swap["plans"][number]): Step[] {
  return changes.map(({ kind, path, digest }) => ({
    target: join(folder, path),
    ...(digest === undefined ? {} : { staged: { path: join(staged, path), digest } }),
    ...(kind === "add" ? {} : { backup: join(nameBackups(staged), path) }),
  }));
}

async function prepareStep(
  fs: FileSystem,
  { target, staged, backup }: Step,
  made: string[],
): Promise<void> {
  const first = await fs.makeFolder(dirname(target));
  if (first !== undefined) made.push(first);
  await fs.checkWritable(dirname(target));
  if (backup !== undefined) await fs.makeFolder(dirname(backup));
  if (staged !== undefined) await fs.sync(staged.path);
}

/** Does a step, or as much of it as is not done yet. */
export async function doStep(fs: FileSystem, { target, staged, backup }: Step): Promise<void> {
  if (staged === undefined) {
    if (backup !== undefined && (await fs.find(target)) === "file") await fs.rename(target, backup);
    return;
  }
  if ((await fs.find(staged.path)) === undefined) return;
  // A second name first: the target is at no time without a file.
  if (backup !== undefined && (await fs.find(backup)) === undefined) await fs.link(target, backup);
  await fs.rename(staged.path, target);
}

/** Brings back what was there, as far as anything has changed. */
export async function undoSteps(
  fs: FileSystem,
  { steps, made, temporary }: Journal,
): Promise<void> {
  for (const { target, staged, backup } of steps.toReversed()) {
    if (backup !== undefined) {
      if ((await fs.find(backup)) === "file") await fs.rename(backup, target);
    } else if (staged !== undefined && (await fs.find(staged.path)) === undefined) {
      await fs.remove(target);
    }
  }
  for (const path of temporary) await fs.remove(path);
  await removeMade(fs, made);
}

/** Removes folders that were made, with what was made below them, if nothing else is in them. */
async function removeMade(fs: FileSystem, made: readonly string[]): Promise<void> {
  for (const folder of made) await removeEmptyTree(fs, folder);
}

async function removeEmptyTree(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.list(folder)) {
    const path = join(folder, name);
    if ((await fs.find(path)) === "folder") await removeEmptyTree(fs, path);
  }
  await fs.removeEmpty(folder);
}

async function removeEmptyAbove(fs: FileSystem, path: string): Promise<void> {
  if (await fs.removeEmpty(dirname(path))) await removeEmptyAbove(fs, dirname(path));
}

/** Says that a file system refused something, and that nothing has changed. */
export function explainFailure(error: unknown): unknown {
  const code = readErrorCode(error);
  if (code === "" || error instanceof RestlineError || !(error instanceof Error)) return error;
  const [path] = ["dest", "path"].flatMap((key) => readText(error, key) ?? []);
  return new RestlineError(
    "not-written",
    `${path ?? "The output"} could not be written: ${describe(code)}.`,
    {
      remedy: "Everything is as it was. Run the command again once that is dealt with.",
      cause: error,
    },
  );
}

function readText(error: object, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the disk",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than allowed",
  EACCES: "permission is denied",
  EPERM: "it is not permitted",
  EROFS: "the file system is read-only",
  EBUSY: "it is in use",
  EMFILE: "too many files are open",
  EXDEV: "it is on another file system than the folder beside it",
};

function describe(code: string): string {
  const reason = reasons[code];
  return reason === undefined ? code : `${reason} (${code})`;
}
