import { join } from "node:path";
import { RestlineError } from "../errors.ts";
import { readErrorCode, type FileSystem } from "./file-system.ts";
import { isTemporary } from "./temporary.ts";

/** The file that says what is being swapped, in the folder of the spec. */
export const journalName = ".restline-journal.json";

const schemaVersion = 1;

/** One file that is swapped. All paths are absolute. */
export interface Step {
  readonly target: string;
  /** What comes there, and its digest; absent: the file is removed. */
  readonly staged?: { readonly path: string; readonly digest: string };
  /** Where the file that was there is kept until the end; absent: there was none. */
  readonly backup?: string;
}

/** What a run is about to do, written before it begins and removed when it is done. */
export interface Journal {
  /** The process that does it. */
  readonly pid: number;
  readonly steps: readonly Step[];
  /** Folders to remove at the end, whatever the end is: staged files and backups. */
  readonly temporary: readonly string[];
  /** Folders that were made for it. */
  readonly made: readonly string[];
}

/**
 * Writes the journal. From then on, the new output is what counts.
 *
 * @throws {RestlineError} `busy`: another run has one
 */
export async function openJournal(fs: FileSystem, folder: string, journal: Journal): Promise<void> {
  const path = join(folder, journalName);
  try {
    await fs.create(path, `${JSON.stringify({ schemaVersion, ...journal }, undefined, 2)}\n`);
  } catch (error) {
    if (readErrorCode(error) === "EEXIST") throw describeBusy(path);
    await fs.remove(path);
    throw error;
  }
}

/** What a run left that did not come to its end; `undefined`: nothing. */
export async function readJournal(fs: FileSystem, folder: string): Promise<Journal | undefined> {
  const path = join(folder, journalName);
  if ((await fs.find(path)) !== "file") return undefined;
  const text = Buffer.from(await fs.read(path)).toString("utf8");
  // It is written as a whole before anything else happens: half a journal is one of nothing done.
  return parseJournal(text) ?? { pid: 0, steps: [], temporary: [], made: [] };
}

export async function closeJournal(fs: FileSystem, folder: string): Promise<void> {
  await fs.remove(join(folder, journalName));
}

/** What to say where another run is swapping at this moment. */
export function describeBusy(path: string, pid?: number): RestlineError {
  const who = pid === undefined ? "" : ` (process ${pid})`;
  return new RestlineError("busy", `Another restline${who} is writing: there is ${path}.`, {
    remedy: "Wait for it to end, then run the command again.",
  });
}

function parseJournal(text: string): Journal | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(document) || document["schemaVersion"] !== schemaVersion) return undefined;
  const { pid, steps, temporary, made } = document;
  if (typeof pid !== "number" || !Array.isArray(steps) || !steps.every(isStep)) return undefined;
  if (!isPaths(temporary) || !isPaths(made)) return undefined;
  const isOurs = (path: string): boolean => temporary.some((it) => path.startsWith(join(it, "/")));
  // Nothing is moved or removed on the word of a file that did not come from a run of ours.
  if (!temporary.every(isTemporary)) return undefined;
  const own = steps.flatMap(({ staged, backup }: Step) => [staged?.path, backup]);
  if (!own.every((path) => path === undefined || isOurs(path))) return undefined;
  return { pid, steps, temporary, made };
}

function isStep(value: unknown): value is Step {
  if (!isRecord(value) || typeof value["target"] !== "string") return false;
  const { staged, backup } = value;
  if (backup !== undefined && typeof backup !== "string") return false;
  if (staged === undefined) return true;
  return (
    isRecord(staged) && typeof staged["path"] === "string" && typeof staged["digest"] === "string"
  );
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((path) => typeof path === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
