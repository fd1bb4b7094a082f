import { join } from "node:path";
import { digestContent } from "../digest.ts";
import { RestlineError } from "../errors.ts";
import type { FileSystem } from "./file-system.ts";
import { describeBusy, journalName, readJournal, type Journal } from "./journal.ts";
import { doStep, explainFailure, finish, undoSteps } from "./swap.ts";
import { isRunning } from "./temporary.ts";

/** What became of a run that was interrupted: the output is the new one, or the old one again. */
export type Recovery = "completed" | "undone";

/**
 * Brings a swap to its end that was interrupted, by a power cut for instance: the new output is
 * completed, or, where its files are gone, the old one brought back.
 *
 * @returns `undefined` where nothing was interrupted
 * @throws {RestlineError} `busy`: the run is still at it; `not-written`: neither can be done now;
 *   `unrecoverable`: the files for either are gone
 */
export async function recoverSwap(fs: FileSystem, folder: string): Promise<Recovery | undefined> {
  const journal = await readJournal(fs, folder);
  if (journal === undefined) return undefined;
  if (journal.pid !== process.pid && isRunning(journal.pid)) {
    throw describeBusy(join(folder, journalName), journal.pid);
  }
  try {
    for (const step of journal.steps) await doStep(fs, step);
    const complete = await isComplete(fs, journal);
    if (!complete) {
      if (!(await canUndo(fs, journal))) throw describeLoss(journal);
      await undoSteps(fs, journal);
    }
    await finish(fs, folder, complete ? journal : { ...journal, steps: [] });
    return complete ? "completed" : "undone";
  } catch (error) {
    throw explainFailure(error);
  }
}

async function isComplete(fs: FileSystem, { steps }: Journal): Promise<boolean> {
  for (const { target, staged } of steps) {
    const kind = await fs.find(target);
    if (staged === undefined ? kind === "file" : kind !== "file") return false;
    if (staged !== undefined && digestContent(await fs.read(target)) !== staged.digest)
      return false;
  }
  return true;
}

/** Whether every file that was replaced or removed is still there as it was. */
async function canUndo(fs: FileSystem, { steps }: Journal): Promise<boolean> {
  for (const { target, staged, backup } of steps) {
    if (backup === undefined || (await fs.find(backup)) === "file") continue;
    // Without a backup nothing has happened to the file yet, unless it is the new one already.
    if ((await fs.find(target)) !== "file") return false;
    if (digestContent(await fs.read(target)) === staged?.digest) return false;
  }
  return true;
}

function describeLoss({ steps }: Journal): RestlineError {
  return new RestlineError(
    "unrecoverable",
    "An earlier run was interrupted, and its temporary files are gone.",
    {
      details: steps.map(({ target }) => `  ${target}`),
      remedy: `Bring these back from version control, remove ${journalName} and generate again.`,
    },
  );
}
