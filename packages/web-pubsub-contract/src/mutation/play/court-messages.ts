import type { ServiceVersion } from "@restline/spec-model";
import type { OperationName } from "../../levels/arguments.ts";
import type { Verdict } from "../mutant.ts";

/** What a thread that judges is started with. */
export interface CourtSettings {
  readonly version: ServiceVersion;
  /** Operations whose cases are left out, as if nobody had written them. */
  readonly leftOut: readonly OperationName[];
}

/** What it is asked. */
export type CourtQuestion =
  | { readonly kind: "any failing" }
  | { readonly kind: "judge"; readonly id: string };

/** What it answers; first of all, that it can be asked. */
export type CourtAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "failing"; readonly failing: readonly string[] }
  /** The thread itself has failed: it says nothing of a mutant. */
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "verdict"; readonly verdict: Verdict };
