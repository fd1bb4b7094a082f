import { readFile } from "node:fs/promises";
import { RestlineError } from "../errors.ts";
import { settingsName, type OperationTable, type Settings } from "./settings.ts";

/** What a table of operations has and should not, and the other way round. */
export interface TableGap {
  /** The table's source file, absolute. */
  readonly path: string;
  readonly missing: readonly MissingEntry[];
  /** Keys of operations that the spec does not have. */
  readonly gone: readonly string[];
}

export interface MissingEntry {
  /** `GET /items/{id}` */
  readonly key: string;
  /** The operation's name in the spec. */
  readonly name: string;
  /** What to add. */
  readonly lines: readonly string[];
}

/** The gaps of all tables of a project; none where there are no operations to compare with. */
export async function findGaps(
  settings: Settings,
  operations: Readonly<Record<string, string>> | undefined,
): Promise<TableGap[]> {
  if (operations === undefined) return [];
  const gaps = settings.tables.map(async (table) => (await compareTable(table, operations)) ?? []);
  return (await Promise.all(gaps)).flat();
}

/**
 * Compares a hand-written table with the operations of the spec. An operation is in it where its
 * key stands in the source in quotes.
 *
 * @param operations Names by verb and route.
 * @returns `undefined` where the table has all of them and no others
 * @throws {RestlineError} `table-not-found`
 */
export async function compareTable(
  table: OperationTable,
  operations: Readonly<Record<string, string>>,
): Promise<TableGap | undefined> {
  const source = await readSource(table.path);
  const found = source.matchAll(/(["'`])(?<key>(?:GET|PUT|POST|PATCH|DELETE|HEAD) \/[^"'`\n]*)\1/g);
  const keys = new Set([...found].map(({ groups }) => groups?.["key"] ?? ""));
  const missing = Object.entries(operations)
    .filter(([key]) => !keys.has(key))
    .map(([key, name]) => ({ key, name, lines: fillEntry(table.entry, { key, name }) }));
  const gone = [...keys].filter((key) => !Object.hasOwn(operations, key));
  return missing.length + gone.length === 0 ? undefined : { path: table.path, missing, gone };
}

async function readSource(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new RestlineError(
      "table-not-found",
      `${settingsName} names ${path}: it cannot be read.`,
      {
        remedy: "Correct the path of the table, which is relative to restline.yaml.",
        cause: error,
      },
    );
  }
}

function fillEntry(
  entry: string,
  { key, name }: { readonly key: string; readonly name: string },
): string[] {
  const [verb = "", path = ""] = key.split(" ");
  const values: Readonly<Record<string, string>> = { key, name, verb, path };
  const filled = entry.replaceAll(
    /\{(key|name|verb|path)\}/g,
    (_, hole: string) => values[hole] ?? "",
  );
  return filled.trimEnd().split("\n");
}
