import type { Problem } from "./problem.ts";

/** What an operation came to, before it is put into headers and bytes. */
export type Outcome =
  | { readonly kind: "empty"; readonly status: 200 | 202 | 204 }
  | { readonly kind: "json"; readonly value: unknown }
  /** JSON whose length is not announced, recorded of the answer with a client token. */
  | { readonly kind: "stream"; readonly value: unknown }
  | { readonly kind: "problem"; readonly problem: Problem }
  /** A parameter that fails the service's model validation, which answers in another form. */
  | { readonly kind: "validation"; readonly parameter: string; readonly message: string }
  /** A refusal for which no body is known. The explanation is for the log alone. */
  | { readonly kind: "bare"; readonly status: 413 | 415; readonly explanation: string };

/** Done, and there is something to confirm: a membership, a permission, an existence. */
export const ok: Outcome = { kind: "empty", status: 200 };
/** A message is on its way; whether it reaches anybody is not told. */
export const accepted: Outcome = { kind: "empty", status: 202 };
/** Done, or there was nothing to do: the two are not told apart. */
export const noContent: Outcome = { kind: "empty", status: 204 };

/** Turns a problem into an outcome. */
export function refuse(problem: Problem): Outcome {
  return { kind: "problem", problem };
}
