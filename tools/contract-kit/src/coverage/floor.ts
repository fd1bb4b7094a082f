import { isJsonObject, readJson } from "../fixture/json.ts";
import { cellStates, type CellState, type Coverage } from "./coverage.ts";

/** What the coverage was when its JSON was checked in: below that it may not fall. */
export interface CoverageFloor {
  /** The path of the file, for messages. */
  readonly file: string;
  readonly cells: readonly {
    readonly operation: string;
    readonly outcome: string;
    readonly kind: CellState["kind"];
  }[];
}

/**
 * Reads the JSON that `printCoverage` wrote.
 *
 * @param file - how errors name the text; nothing is read from it
 * @throws TypeError where the text is no coverage
 */
export function parseCoverageFloor(text: string, file: string): CoverageFloor {
  const value = readJson(text);
  const operations = isJsonObject(value) ? value["operations"] : undefined;
  if (!isJsonObject(operations)) {
    throw new TypeError(`${file}: expected the JSON of a coverage, an object with \`operations\``);
  }
  const cells = Object.entries(operations).flatMap(([operation, outcomes]) =>
    Object.entries(isJsonObject(outcomes) ? outcomes : {}).map(([outcome, state]) => {
      const kind = cellStates.find((one) => isJsonObject(state) && state["kind"] === one);
      if (kind !== undefined) return { operation, outcome, kind };
      throw new TypeError(
        `${file}: expected a \`kind\` of ${operation}, ${outcome}, one of: ${cellStates.join(", ")}`,
      );
    }),
  );
  return { file, cells };
}

/**
 * The cells that stand on less than they did, or are not there any more; none: the coverage has
 * not shrunk.
 */
export function listShrunk(coverage: Coverage, floor: CoverageFloor): readonly string[] {
  return floor.cells.flatMap(({ kind, operation, outcome }) => {
    const row = coverage.rows.find((one) => one.operation === operation);
    const cell = row?.cells.find((one) => one.outcome === outcome);
    const place = `${operation}, ${outcome}`;
    const remedy = `${floor.file} has it; where that is meant, write the file anew`;
    if (cell === undefined) return [`${place} is no cell of the matrix any more: ${remedy}`];
    if (cellStates.indexOf(cell.state.kind) <= cellStates.indexOf(kind)) return [];
    return [`${place} is ${cell.state.kind}, and was ${kind}: ${remedy}`];
  });
}
