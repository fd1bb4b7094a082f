import { suggestNearest } from "./nearest.ts";

/** What a property has to be, in words, and whether a value is that. */
export interface Rule {
  readonly words: string;
  readonly accepts: (value: unknown) => boolean;
}

/** The properties that an object may have. */
export type Rules = Readonly<Record<string, Rule>>;

/** Throws the error for what is wrong: it knows whose property it is. */
export type Refuse = (property: string, problem: string) => never;

/**
 * Reads an object of whatever origin: without what is undefined, when every property is known and as
 * its rule says. `refuse` is called with what is wrong otherwise, and with `what` where it is no object.
 */
export function readByRules(
  value: unknown,
  rules: Rules,
  { what, refuse }: { readonly what: string; readonly refuse: Refuse },
): Record<string, unknown> {
  if (!isObject(value)) {
    const given = Array.isArray(value) ? "an array" : quote(value);
    return refuse(what, `it must be an object, got ${given}.`);
  }
  const given = Object.entries(value).filter(([, held]) => held !== undefined);
  for (const [property, held] of given) {
    const rule = Object.hasOwn(rules, property) ? rules[property] : undefined;
    if (rule === undefined) {
      const nearest = suggestNearest(property, Object.keys(rules));
      return refuse(property, `there is no such property.${nearest}`);
    }
    if (!rule.accepts(held)) refuse(property, `it must be ${rule.words}, got ${quote(held)}.`);
  }
  return Object.fromEntries(given);
}

/** The value for a message: what is long or not simple is only named by its type. */
export function quote(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null) {
    return String(value);
  }
  return typeof value === "string" && value.length <= 100 ? JSON.stringify(value) : typeof value;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
