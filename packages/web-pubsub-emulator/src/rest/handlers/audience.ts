import type { Audience, Scope } from "../../hub/audience.ts";
import { compileFilter, type Filter } from "../../hub/filter/filter.ts";
import type { RestCall } from "../call.ts";
import type { Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";

/** Whom a call is for, or the answer when its filter is no filter. */
export type AudienceReading =
  | { readonly kind: "audience"; readonly audience: Audience }
  | { readonly kind: "refused"; readonly outcome: Outcome };

/** Reads `excluded`: the key repeated, each value taken as it is. */
export function readExcluded(call: RestCall): ReadonlySet<string> {
  return new Set(call.query.getAll("excluded"));
}

/** Reads `excluded` and `filter` of a send. */
export function readSendAudience(call: RestCall, scope: Scope): AudienceReading {
  const excluded = readExcluded(call);
  const text = call.query.get("filter");
  // Documented: an empty filter is no filter.
  if (text === null || text === "") return { kind: "audience", audience: { scope, excluded } };
  if (call.version < "2022-11-01") return refuseLaterParameter("filter", "2022-11-01");
  const filter = readFilter(text, "filter");
  return filter.kind === "filter"
    ? { kind: "audience", audience: { scope, excluded, filter: filter.filter } }
    : filter;
}

/** Compiles a filter, or answers as the service's model validation does. */
export function readFilter(
  text: string,
  parameter: "filter" | "Filter",
):
  | { readonly kind: "filter"; readonly filter: Filter }
  | { readonly kind: "refused"; readonly outcome: Outcome } {
  const compiled = compileFilter(text);
  if (compiled.kind === "filter") return compiled;
  const outcome: Outcome = { kind: "validation", parameter, message: compiled.message };
  return { kind: "refused", outcome };
}

/**
 * Refuses a parameter that came with a later version. What the service does with one is unknown, but
 * to pass over a filter would send a message to people whom the application meant to leave out.
 */
export function refuseLaterParameter(
  name: string,
  since: string,
): { readonly kind: "refused"; readonly outcome: Outcome } {
  const message = `The parameter '${name}' needs api-version ${since} or later.`;
  return { kind: "refused", outcome: { kind: "problem", problem: badRequest(message, name) } };
}
