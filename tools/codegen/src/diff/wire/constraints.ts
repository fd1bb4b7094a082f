import type { Constraints } from "@restline/spec-model";

type Limits = ReadonlyMap<string, string | number>;

/** Limits that forbid the more, the greater they are; the others, the smaller. */
const lower = new Set(["minLength", "minimum", "exclusiveMinimum", "minItems"]);
const upper = new Set(["maxLength", "maximum", "exclusiveMaximum", "maxItems"]);

/** How limits compare with those that there were; `undefined`: they are the same. */
export function compareConstraints(
  before: Constraints = {},
  after: Constraints = {},
): "constraintTightened" | "constraintLoosened" | "constraintChanged" | undefined {
  const old: Limits = new Map(Object.entries(before));
  const now: Limits = new Map(Object.entries(after));
  const found = new Set<"tighter" | "looser" | "other">();
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const [left, right] = [old.get(name), now.get(name)];
    if (left === right) continue;
    if (left === undefined) found.add("tighter");
    else if (right === undefined) found.add("looser");
    else if (lower.has(name)) found.add(right > left ? "tighter" : "looser");
    else if (upper.has(name)) found.add(right < left ? "tighter" : "looser");
    else found.add("other");
  }
  if (found.size === 0) return undefined;
  if (found.size > 1 || found.has("other")) return "constraintChanged";
  return found.has("tighter") ? "constraintTightened" : "constraintLoosened";
}
