import type { Origin } from "@restline/spec-model";

/** One way in which a fixture is not what the spec describes. */
export interface Violation {
  /** The path of the fixture's file. */
  readonly file: string;
  /** From 1; absent where the fixture as a whole is meant. */
  readonly exchange?: number;
  /** What differs: `method`, `query messageTtlSeconds`, `response body /code`. */
  readonly field: string;
  /** How it differs, with the value. */
  readonly message: string;
  /** Where the spec says so; absent where the spec has no such thing. */
  readonly origin?: Origin;
}

/** A violation on one line, for a person. */
export function printViolation({ file, exchange, field, message, origin }: Violation): string {
  const place = exchange === undefined ? file : `${file}, exchange ${exchange}`;
  const source = origin === undefined ? "" : ` (spec: ${origin.file}:${origin.line})`;
  return `${place}: ${field} ${message}${source}`;
}
