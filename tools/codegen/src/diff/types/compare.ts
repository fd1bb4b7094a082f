import type { CompiledProgram } from "./program.ts";
import type { Probe } from "./probe.ts";

/** A program that compiled with one package and does not compile with the other. */
export interface TypeBreak {
  /** `TS2345` */
  readonly code: string;
  readonly message: string;
  /** The line that does not compile. */
  readonly probe: string;
  /** What it does, for people. */
  readonly what: string;
  readonly subjects: readonly string[];
}

/** What compiling the same programs with two packages shows. */
export interface TypeComparison {
  readonly breaks: readonly TypeBreak[];
  /** How many programs compiled with the first package. */
  readonly compiled: number;
  /** Programs that did not, and so say nothing: this package does not have that shape. */
  readonly unfit: readonly Probe[];
}

/** Compares by programs: only one that compiled before can break. */
export function comparePrograms(
  probes: readonly Probe[],
  { before, after }: { readonly before: CompiledProgram; readonly after: CompiledProgram },
): TypeComparison {
  const unfit = probes.filter((_, index) => before.failures.has(index));
  const breaks = probes.flatMap((probe, index): TypeBreak[] => {
    if (before.failures.has(index)) return [];
    const problems = after.failures.get(index) ?? [];
    return problems.map(({ code, message }) => ({
      code,
      message,
      probe: probe.text,
      what: probe.what,
      subjects: probe.subjects,
    }));
  });
  return { breaks, compiled: probes.length - unfit.length, unfit };
}
