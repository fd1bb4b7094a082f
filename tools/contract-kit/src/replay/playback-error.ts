import type { Difference } from "./difference.ts";

/** What a client sent is not what the fixture of its case holds. */
export class UnmatchedRequestError extends Error {
  readonly code = "UNMATCHED_REQUEST";
  /** By field, against `closest`; empty where nothing was left to compare with. */
  readonly differences: readonly Difference[];
  /** The fixture that comes nearest, and which of its exchanges; absent where there is none. */
  readonly closest: string | undefined;

  constructor(unmatched: {
    /** In the lines of a fixture. */
    readonly sent: readonly string[];
    readonly why: string;
    readonly closest: { readonly name: string; readonly lines: readonly string[] } | undefined;
    readonly differences: readonly Difference[];
    /** A fixture that has just this request: the case may be mixed up with that one. */
    readonly sameAs: string | undefined;
    readonly remedy: string;
  }) {
    const { sent, why, closest, differences, sameAs, remedy } = unmatched;
    const lines = [
      why,
      ...describe("the client sent", sent),
      ...(closest === undefined
        ? []
        : describe(`the closest, ${closest.name}, expects`, closest.lines)),
      ...differences.map(printDifference),
      ...(sameAs === undefined ? [] : [`It is the request of the fixture ${sameAs}.`]),
      remedy,
    ];
    super(lines.join("\n"));
    this.name = "UnmatchedRequestError";
    this.differences = differences;
    this.closest = closest?.name;
  }
}

/** A case has no fixture. */
export class UnknownFixtureError extends Error {
  readonly code = "UNKNOWN_FIXTURE";

  constructor(name: string, remedy: string) {
    super(`there is no fixture ${name}.\n${remedy}`);
    this.name = "UnknownFixtureError";
  }
}

/** Fixtures, or parts of one, that no client asked for. */
export class UnusedFixtureError extends Error {
  readonly code = "UNUSED_FIXTURE";

  constructor(message: string) {
    super(message);
    this.name = "UnusedFixtureError";
  }
}

function describe(title: string, lines: readonly string[]): readonly string[] {
  return [`  ${title}`, ...lines.flatMap((line) => line.split("\n")).map((line) => `    ${line}`)];
}

function printDifference({ field, sent, expected }: Difference): string {
  return `  ${field}: sent ${sent ?? "nothing"}, expected ${expected ?? "nothing"}`;
}
