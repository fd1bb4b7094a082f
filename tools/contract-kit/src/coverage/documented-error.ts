import { parseLines, type Listed } from "../list/line-list.ts";

/** An error that an operation is documented to answer, beyond what its types say. */
export interface DocumentedError extends Listed {
  /** Its name in the spec; absent: every operation. */
  readonly operation?: string;
  readonly status: number;
  /** The service's own word for what went wrong. */
  readonly code?: string;
}

/**
 * Reads a list of documented errors: a line for each, `operation, status` or
 * `operation, status code`, with `*` for every operation.
 *
 * @param file - how errors name the text; nothing is read from it
 * @throws ListSyntaxError with file and line
 */
export function parseDocumentedErrors(text: string, file: string): readonly DocumentedError[] {
  const expected = "`operation, status code`, for instance `getWidget, 404 WidgetNotFound`";
  const form = /^(?<operation>[^\s,]+), (?<status>[45]\d\d)(?: (?<code>\S+))?$/;
  return parseLines<"operation" | "status" | "code">({ file, text }, { expected, form }).map(
    ({ parts: { code, operation, status }, ...place }) => ({
      ...place,
      ...(operation === "*" ? {} : { operation }),
      status: Number(status),
      ...(code === undefined ? {} : { code }),
    }),
  );
}
