import type { LevelName } from "../levels/level.ts";
import type { WireMutation } from "./wire/wire-message.ts";

/** One change of the clients that some contract test has to notice. */
export type Mutant = WireMutant | SourceMutant;

interface MutantBase {
  /** What tells it from all others, and what lists for people name it by. */
  readonly id: string;
  /** What it is counted under: an operation of the spec, or a file of a client. */
  readonly part: string;
  /** The operation whose cases are asked first; absent: any may notice. */
  readonly operation?: string;
}

/** A defect between a client and its HTTP client. */
export interface WireMutant extends MutantBase {
  readonly kind: "wire";
  readonly operation: string;
  readonly level: LevelName;
  readonly mutation: WireMutation;
}

/** A change of the code of a client. */
export interface SourceMutant extends MutantBase {
  readonly kind: "source";
  /** The URL of the module. */
  readonly url: string;
  /** What is replaced, as offsets in the module's text, and by what. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What the contract's tests said of a mutant. */
export type Verdict =
  | { readonly kind: "caught"; readonly by: string; readonly why: string }
  /** Every test passed that it changed something for. */
  | { readonly kind: "survived"; readonly tests: number }
  /** No test comes by what it changes. */
  | { readonly kind: "not reached" }
  /** The changed module cannot be loaded: nothing was tested. */
  | { readonly kind: "crashed"; readonly why: string }
  /** It did not come to an end in time. */
  | { readonly kind: "endless" };

/** A mutant and what became of it. */
export interface JudgedMutant {
  readonly mutant: Pick<Mutant, "id" | "kind" | "part" | "operation">;
  readonly verdict: Verdict;
}
