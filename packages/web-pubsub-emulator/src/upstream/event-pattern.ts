/** Which user events a handler takes. */
export type EventPattern =
  | { readonly kind: "every" }
  | { readonly kind: "these"; readonly names: ReadonlySet<string> };

/** A pattern, or a sentence about what is wrong with it. */
export type ParsedPattern =
  | { readonly kind: "parsed"; readonly pattern: EventPattern }
  | { readonly kind: "invalid"; readonly problem: string };

const eventName = /^[a-z][a-z0-9_.-]{0,127}$/i;

/** Reads `*` for every event, one name, or names with commas between them. */
export function parseEventPattern(text: string): ParsedPattern {
  if (text.trim() === "*") return { kind: "parsed", pattern: { kind: "every" } };
  const names = text.split(",").map((name) => name.trim());
  const wrong = names.find((name) => !eventName.test(name));
  if (wrong === undefined) {
    return { kind: "parsed", pattern: { kind: "these", names: new Set(names) } };
  }
  const problem = wrong.includes("*")
    ? `"${wrong}" has a wildcard in it: give "*" alone for every event, or whole names`
    : `"${wrong}" is no event name: give "*", one name, or names with commas between them`;
  return { kind: "invalid", problem };
}

/**
 * Whether the pattern takes the event. Names are compared exactly: whether the service passes over
 * case is unknown, and a pattern that fits here fits there.
 */
export function matchesEvent(pattern: EventPattern, event: string): boolean {
  return pattern.kind === "every" || pattern.names.has(event);
}
