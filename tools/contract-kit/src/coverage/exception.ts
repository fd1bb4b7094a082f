import { parseLines, type Listed } from "../list/line-list.ts";

/** A cell of the coverage matrix that is empty on purpose. */
export interface CoverageException extends Listed {
  readonly operation: string;
  /** As the matrix names it: `401`, `404 WidgetNotFound`, `next link`. */
  readonly outcome: string;
  readonly reason: string;
}

/**
 * Reads a list of exceptions: a line for each, `operation, outcome: reason`.
 *
 * @param file - how errors name the text; nothing is read from it
 * @throws ListSyntaxError with file and line
 */
export function parseCoverageExceptions(text: string, file: string): readonly CoverageException[] {
  const expected = "`operation, outcome: reason`, for instance `getHealth, 401: it takes no key`";
  const form = /^(?<operation>[^\s,]+), (?<outcome>[^:]*[^:\s]): (?<reason>\S.*)$/;
  return parseLines<"operation" | "outcome" | "reason">({ file, text }, { expected, form }).map(
    ({ parts, ...place }) => ({ ...place, ...parts }),
  );
}
