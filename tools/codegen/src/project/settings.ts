import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RestlineError } from "../errors.ts";

/** The file with what this command knows beyond tspconfig.yaml, in the folder of the spec. */
export const settingsName = "restline.yaml";

/** What a project says to this command. */
export interface Settings {
  /** Hand-written tables that have an entry for every operation of the spec. */
  readonly tables: readonly OperationTable[];
  /**
   * The TypeScript configurations that `watch` checks, absolute; `undefined`: the `tsconfig.json` of
   * each output folder that has one.
   */
  readonly typecheck?: readonly string[];
}

export interface OperationTable {
  /** The source file, absolute. */
  readonly path: string;
  /** What to add for an operation, with `{key}`, `{name}`, `{verb}` and `{path}` in it. */
  readonly entry: string;
}

const defaultEntry = `"{key}": { kind: "leftOut", reason: "{name} has no method yet." },`;

/**
 * Reads `restline.yaml`; a project without one has no settings.
 *
 * @throws {RestlineError} `settings-invalid`: names the first place that is not as it has to be
 */
export async function readSettings(folder: string): Promise<Settings> {
  const path = join(folder, settingsName);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { tables: [] };
    throw error;
  }
  return await parseSettings(text, path);
}

/** @param path Names the file in errors, and what its paths are relative to. */
export async function parseSettings(text: string, path: string): Promise<Settings> {
  const refuse = (what: string): RestlineError =>
    new RestlineError("settings-invalid", `${path}: ${what}.`, {
      remedy: "The README of @restline/codegen lists what may stand in it.",
    });
  // Only here: most projects have no settings.
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem !== undefined) {
    const [{ line } = { line: 1 }] = problem.linePos ?? [];
    throw refuse(`line ${line}: ${problem.message.split("\n")[0]?.replace(/ at line .*$/, "")}`);
  }
  const root: unknown = document.toJS() ?? {};
  if (!isRecord(root)) throw refuse("it is not a mapping");
  refuseOthers(root, ["operations", "typecheck"], (key) => refuse(`there is no setting ${key}`));
  const { operations = [] } = root;
  if (!Array.isArray(operations)) throw refuse("operations is not a list");
  const tables = operations.map((item: unknown, index) => {
    const place = `operations[${index}]`;
    if (!isRecord(item)) throw refuse(`${place} is not a mapping with table and entry`);
    refuseOthers(item, ["table", "entry"], (key) => refuse(`${place} has no ${key}`));
    const { table, entry = defaultEntry } = item;
    if (typeof table !== "string" || table === "") throw refuse(`${place}.table is not a path`);
    if (typeof entry !== "string") throw refuse(`${place}.entry is not a text`);
    return { path: join(dirname(path), table), entry };
  });
  const { typecheck } = root;
  if (typecheck === undefined) return { tables };
  if (!Array.isArray(typecheck)) throw refuse("typecheck is not a list of paths");
  const configs = typecheck.map((item: unknown, index) => {
    if (typeof item !== "string") throw refuse(`typecheck[${index}] is not a path`);
    return join(dirname(path), item);
  });
  return { tables, typecheck: configs };
}

function refuseOthers(
  record: Readonly<Record<string, unknown>>,
  known: readonly string[],
  refuse: (key: string) => RestlineError,
): void {
  const [other] = Object.keys(record).filter((key) => !known.includes(key));
  if (other !== undefined) throw refuse(other);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
