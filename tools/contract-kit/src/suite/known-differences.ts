import { parseLines, type Listed } from "../list/line-list.ts";

/** Something that is known to be different on one target: a test that fails there, and why. */
export interface KnownDifference extends Listed {
  /** The target's name. */
  readonly target: string;
  /** The name that the suite runs the case by. */
  readonly caseName: string;
  /** The level of the API that the case was run on; empty where the suite has none. */
  readonly level: string;
  readonly reason: string;
}

/** A list of known differences that is not what it says. */
export class KnownDifferenceError extends Error {
  readonly code = "KNOWN_DIFFERENCE";

  constructor(message: string) {
    super(message);
    this.name = "KnownDifferenceError";
  }
}

/** The known differences, and which of them have been met. One list serves any number of runs. */
export class KnownDifferences {
  readonly #entries: readonly KnownDifference[];
  readonly #met = new Set<KnownDifference>();
  readonly #leftOut = new Set<string>();

  constructor(entries: readonly KnownDifference[] = []) {
    this.#entries = entries;
  }

  /** The entry for a test. */
  find(test: Pick<KnownDifference, "target" | "caseName" | "level">): KnownDifference | undefined {
    return this.#entries.find(
      ({ caseName, level, target }) =>
        target === test.target && caseName === test.caseName && level === test.level,
    );
  }

  /** Notes that a test has failed as its entry says. */
  meet(entry: KnownDifference): void {
    this.#met.add(entry);
  }

  /** Notes that a target cannot be used here, so that its entries cannot be met. */
  leaveOut(target: string): void {
    this.#leftOut.add(target);
  }

  /**
   * To be called when all tests have run.
   *
   * @throws KnownDifferenceError naming the entries that no test has failed for
   */
  requireAllMet(): void {
    const unmet = this.#entries.filter(
      (entry) => !this.#met.has(entry) && !this.#leftOut.has(entry.target),
    );
    if (unmet.length === 0) return;
    const lines = unmet.map((entry) => `  ${describeEntry(entry)}`).join("\n");
    throw new KnownDifferenceError(
      `known differences that no test has met: delete the lines, or correct their names\n${lines}`,
    );
  }
}

/** An entry as a line, with its place. */
export function describeEntry({ caseName, file, level, line, target }: KnownDifference): string {
  return `${file}:${line}: ${target} | ${caseName} | ${level}`;
}

/**
 * Reads a list of known differences: a line for each, `target | case | level | reason`. The level
 * may be empty.
 *
 * @param file - how errors name the text; nothing is read from it
 * @throws ListSyntaxError with file and line
 */
export function parseKnownDifferences(text: string, file: string): KnownDifferences {
  const expected = "`target | case | level | reason`";
  const form =
    /^(?<target>[^|]*[^|\s]) *\| *(?<caseName>[^|\s]+) *\| *(?<level>(?:[^|]*[^|\s])?) *\| *(?<reason>\S.*)$/;
  const entries = parseLines<"target" | "caseName" | "level" | "reason">(
    { file, text },
    { expected, form },
  );
  return new KnownDifferences(entries.map(({ parts, ...place }) => ({ ...place, ...parts })));
}
