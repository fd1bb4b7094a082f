import type {
  ArrayType,
  Lifecycle,
  ModelType,
  Property,
  ServiceVersion,
  Value,
  WireType,
} from "@restline/spec-model";
import { makeScalar } from "./scalar.ts";

/** Where a value is, and what may be in it. */
export interface ValuePlace {
  readonly types: ServiceVersion["types"];
  /** The phases in which properties have to exist; a property that exists in none of them is left out. */
  readonly phases: readonly Lifecycle[];
  /** What may be left out is there, too, unless that would never end. */
  readonly complete: boolean;
  /** Every property may be left out. */
  readonly partial?: boolean;
  /** The types that the value is in, by key. */
  readonly inside?: readonly string[];
}

/**
 * An example of a type as JSON, made of its constraints, and always the same one.
 *
 * @param name What the value is called.
 */
export function makeValue(type: WireType, name: string, place: ValuePlace): Value {
  switch (type.kind) {
    case "scalar":
      return makeScalar(type, name);
    case "literal":
      return type.value;
    case "array":
      return makeArray(type, name, place);
    case "record":
      return isEndless(type.values, place)
        ? {}
        : { key: makeValue(type.values, name, deeper(place, "{}")) };
    case "object":
      return {
        ...(type.base === undefined ? {} : makeModel(type.base, place)),
        ...makeProperties(type.properties, place),
      };
    case "union":
      return makeVariant(type.variants, name, place);
    case "reference":
      return makeNamed(type, name, place);
    case "unknown":
      return {};
  }
}

/** How deep examples nest what may be left out. */
const depth = 5;

function makeArray(
  { items, places, delimiter, constraints }: ArrayType,
  name: string,
  place: ValuePlace,
): Value {
  const values =
    places === undefined
      ? Array.from({ length: countItems(items, constraints?.minItems ?? 0, place) }, () =>
          makeValue(items, singular(name), deeper(place, "[]")),
        )
      : places.map((it) => makeValue(it, name, deeper(place, "[]")));
  return delimiter === undefined ? values : values.map(String).join(delimiter);
}

/** One, where it may be; none of what the list is in itself. */
function countItems(items: WireType, least: number, place: ValuePlace): number {
  return Math.max(least, isEndless(items, place) ? 0 : 1);
}

/** Whether a value would be in a value of its own type, or is deep enough already. */
function isEndless(type: WireType, { inside = [] }: ValuePlace): boolean {
  return inside.length >= depth || (type.kind === "reference" && inside.includes(type.name));
}

function singular(name: string): string {
  return name.replace(/(?<=[a-z]{2})s$/, "");
}

function makeVariant(variants: readonly WireType[], name: string, place: ValuePlace): Value {
  const [first] = variants.toSorted((left, right) => rank(left, place) - rank(right, place));
  return first === undefined ? null : makeValue(first, name, place);
}

/** What says most comes first: a name that the spec gives over a text of any kind, and null last. */
function rank(type: WireType, { inside = [] }: ValuePlace): number {
  if (type.kind === "literal") return type.value === null ? 4 : 0;
  if (type.kind === "reference") return inside.includes(type.name) ? 3 : 1;
  return 2;
}

function makeNamed(
  { name: key, constraints }: Extract<WireType, { kind: "reference" }>,
  name: string,
  place: ValuePlace,
): Value {
  const type = place.types[key];
  // A model that requires itself has no value that ends.
  if ((place.inside ?? []).filter((it) => it === key).length > 1) return {};
  switch (type?.kind) {
    case "model":
      return makeModel(key, place);
    case "enum": {
      const [first] = type.values;
      if (first !== undefined) return first.value;
      return makeScalar(
        {
          kind: "scalar",
          name: type.of === "string" ? "string" : "int32",
          ...(constraints && { constraints }),
        },
        name,
      );
    }
    case "union":
      return makeVariant(type.variants, name, deeper(place, key));
    case undefined:
      return {};
  }
}

/** A discriminated base is one of those that derive from it. */
function makeModel(key: string, place: ValuePlace): Record<string, Value> {
  const { types, inside = [] } = place;
  const lineage = listLineage(types, key);
  const [model] = lineage;
  if (model === undefined) return {};
  if (model.discriminator !== undefined && !inside.includes(key)) {
    const derived = findDerived(types, key);
    if (derived !== undefined) return makeModel(derived, deeper(place, key));
  }
  const below = deeper(place, key);
  const properties = new Map(
    lineage
      .toReversed()
      .flatMap((it) => it.properties)
      .map((property) => [property.name, property]),
  );
  const made = makeProperties([...properties.values()], below);
  const base = lineage.find(({ discriminator }, index) => index > 0 && discriminator !== undefined);
  if (base?.discriminator === undefined || model.discriminatorValue === undefined) return made;
  return { ...made, [base.discriminator]: model.discriminatorValue };
}

function makeProperties(properties: readonly Property[], place: ValuePlace): Record<string, Value> {
  const { phases, complete, partial } = place;
  const present = properties.filter(({ visibility, optional, type }) => {
    if (visibility !== undefined && !visibility.some((phase) => phases.includes(phase)))
      return false;
    if (!optional && partial !== true) return true;
    return complete && !isEndless(type, place);
  });
  return Object.fromEntries(
    present.map(({ name, type, default: value }) => [
      name,
      value === undefined ? makeValue(type, name, place) : value,
    ]),
  );
}

function listLineage(types: ServiceVersion["types"], key: string): ModelType[] {
  const lineage: ModelType[] = [];
  for (let next: string | undefined = key; next !== undefined;) {
    const type: ServiceVersion["types"][string] | undefined = types[next];
    if (type?.kind !== "model" || lineage.includes(type)) break;
    lineage.push(type);
    next = type.base;
  }
  return lineage;
}

/** The first model below a discriminated base that a value of the discriminator means. */
function findDerived(types: ServiceVersion["types"], key: string): string | undefined {
  const children = Object.entries(types).filter(
    ([, type]) => type.kind === "model" && type.base === key,
  );
  for (const [child, type] of children) {
    if (type.kind !== "model") continue;
    if (type.discriminatorValue !== undefined) return child;
    const below = findDerived(types, child);
    if (below !== undefined) return below;
  }
  return undefined;
}

function deeper(place: ValuePlace, key: string): ValuePlace {
  return { ...place, inside: [...(place.inside ?? []), key] };
}
