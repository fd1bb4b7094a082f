import type { NamedType, Property, ServiceVersion } from "@restline/spec-model";

/** The named types of one side. */
export type Types = ServiceVersion["types"];

/** Both sides of one api-version. */
export interface Pair<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** All properties that a model has on the wire, those of its bases first; an own one replaces a base's. */
export function listProperties(
  model: { readonly properties: readonly Property[]; readonly base?: string },
  types: Types,
): readonly Property[] {
  const base = model.base === undefined ? undefined : types[model.base];
  const inherited = base?.kind === "model" ? listProperties(base, types) : [];
  const own = new Map(model.properties.map((property) => [property.name, property]));
  const kept = inherited.filter(({ name }) => !own.has(name));
  return [...kept, ...model.properties];
}

/** Whether a property travels in a direction: its visibility may keep it out. */
export function isIn(direction: "request" | "response", { visibility }: Property): boolean {
  if (visibility === undefined) return true;
  if (direction === "response") return visibility.includes("read");
  return visibility.some((phase) => phase !== "read");
}

/** The type that a key names; the spec model has every one that is used. */
export function findType(types: Types, name: string): NamedType | undefined {
  return Object.hasOwn(types, name) ? types[name] : undefined;
}
