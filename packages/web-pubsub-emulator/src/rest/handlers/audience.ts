import { compileFilter, type Filter } from "../../hub/filter/filter.ts";
import type { RestCall } from "../call.ts";
import { refuse, type Outcome } from "../outcome.ts";
import { badRequest } from "../problem.ts";

/** The answer to a call that could not be read. */
export interface Refused {
  readonly kind: "refused";
  readonly outcome: Outcome;
}

/** A filter that can be asked. */
export interface ReadFilter {
  readonly kind: "filter";
  readonly filter: Filter;
}

/** Reads `excluded`: the key repeated, each value taken as it is. */
export function readExcluded(call: RestCall): ReadonlySet<string> {
  return new Set(call.query.getAll("excluded"));
}

/** Reads the `filter` of a send; `undefined` for none. An empty one is none, as documented. */
export function readSendFilter(call: RestCall): ReadFilter | Refused | undefined {
  const text = call.query.get("filter");
  if (text === null || text === "") return undefined;
  if (call.version < "2022-11-01") {
    return { kind: "refused", outcome: refuseLaterParameter("filter", "2022-11-01") };
  }
  return readFilter(text, "filter");
}

/**
 * Compiles a filter, or answers as the service's model validation does.
 *
 * @param parameter - as the answer spells it: in a query and in a body the service does it differently.
 */
export function readFilter(text: string, parameter: "filter" | "Filter"): ReadFilter | Refused {
  const compiled = compileFilter(text);
  if (compiled.kind === "filter") return compiled;
  const outcome: Outcome = { kind: "validation", parameter, message: compiled.message };
  return { kind: "refused", outcome };
}

/**
 * Refuses a parameter that came with a later version. What the service does with one is unknown, but
 * to pass over a filter would send a message to people whom the application meant to leave out.
 */
export function refuseLaterParameter(name: string, since: string): Outcome {
  return refuse(badRequest(`The parameter '${name}' needs api-version ${since} or later.`, name));
}
