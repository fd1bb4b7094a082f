import { parseLines, type Listed } from "@restline/contract-kit";
import type { JudgedMutant } from "./mutant.ts";

/** Mutants that no test has to catch, or that are caught by never coming to an end, and why. */
export interface MutationException extends Listed {
  readonly kind: "equivalent" | "endless";
  /** The id of a mutant; `*` stands for anything between two bars. */
  readonly pattern: string;
  readonly reason: string;
}

/**
 * Reads the exceptions: a line for each, `equivalent | id | reason`, or `endless | id | reason`.
 *
 * @param file - how errors name the text; nothing is read from it
 * @throws ListSyntaxError with file and line
 */
export function parseMutationExceptions(text: string, file: string): readonly MutationException[] {
  const expected = "`equivalent | id of a mutant | reason`, or the same with `endless`";
  const form = /^(?<kind>equivalent|endless) \| (?<pattern>.+) \| (?<reason>[^|]*\S)$/;
  const lines = parseLines<"kind" | "pattern" | "reason">({ file, text }, { expected, form });
  return lines.map(({ parts: { kind, ...parts }, ...place }) => ({
    ...place,
    ...parts,
    kind: kind === "endless" ? kind : "equivalent",
  }));
}

/** Whether an exception is for a mutant. */
export function isExcepted({ pattern }: MutationException, id: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^|]*")}$`).test(id);
}

/** Whether a mutant is what it should be: caught, or not, as an exception says. */
export function isSettled(
  { mutant: { id }, verdict }: JudgedMutant,
  exceptions: readonly MutationException[],
): boolean {
  const exception = exceptions.find((one) => isExcepted(one, id));
  if (exception?.kind === "endless") return verdict.kind === "endless" || verdict.kind === "caught";
  if (exception?.kind === "equivalent") return verdict.kind !== "crashed";
  return verdict.kind === "caught";
}

/** What is wrong with the exceptions: those of no mutant, and those whose mutants are caught. */
export function listIdleExceptions(
  judged: readonly JudgedMutant[],
  exceptions: readonly MutationException[],
): readonly string[] {
  return exceptions.flatMap((exception) => {
    const { file, kind, line, pattern } = exception;
    const own = judged.filter(({ mutant }) => isExcepted(exception, mutant.id));
    const place = `${file}:${line}: ${pattern}`;
    if (own.length === 0) return [`${place} is no mutant any more: delete the line`];
    const caught = own.filter(({ verdict }) => verdict.kind === "caught");
    if (kind === "endless" && caught.length < own.length) return [];
    return caught.slice(0, 1).map(({ mutant, verdict }) => {
      const by = verdict.kind === "caught" ? verdict.by : "";
      return `${place} is caught: ${mutant.id}, by ${by}: delete the line`;
    });
  });
}
