import type { Encoding, Property, ScalarName, ScalarType, WireType } from "@restline/spec-model";
import { findType, listProperties, type Pair, type Types } from "./environment.ts";

/** How a type compares with the one that it was: by the values that it has. */
export type Relation = "equal" | "widened" | "narrowed" | "changed";

/**
 * Compares two types by their values, limits and encodings aside. A named type that both sides have
 * counts as equal: what changed in it is told where it is declared.
 */
export function relateTypes(types: Pair<WireType>, named: Pair<Types>): Relation {
  const { before, after } = types;
  const grown = isWithin([before, named.before], [after, named.after], new Set());
  const shrunk = isWithin([after, named.after], [before, named.before], new Set());
  if (grown && shrunk) return "equal";
  if (grown) return "widened";
  return shrunk ? "narrowed" : "changed";
}

type Placed = readonly [WireType, Types];

/** Whether every value of the first type is one of the second. */
function isWithin(inner: Placed, outer: Placed, seen: Set<string>): boolean {
  const [small, smallTypes] = inner;
  const [large, largeTypes] = outer;
  if (large.kind === "unknown") return true;
  if (small.kind === "unknown") return false;
  if (small.kind === "reference" && large.kind === "reference") {
    if (small.name === large.name) return true;
    // Two recursive types are alike unless something shows that they are not.
    const key = `${small.name} ${large.name}`;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  const variants = expand(small, smallTypes);
  if (variants.length !== 1 || variants[0] !== small) {
    return variants.every((variant) => isWithin([variant, smallTypes], outer, seen));
  }
  const choices = expand(large, largeTypes);
  if (choices.length !== 1 || choices[0] !== large) {
    return choices.some((choice) => isWithin(inner, [choice, largeTypes], seen));
  }
  return isValueWithin(inner, outer, seen);
}

/** What a name or a union stands for; a type that is neither stands for itself. */
function expand(type: WireType, types: Types): readonly WireType[] {
  if (type.kind === "union") return type.variants;
  if (type.kind !== "reference") return [type];
  const named = findType(types, type.name);
  switch (named?.kind) {
    case undefined:
      return [{ kind: "unknown" }];
    case "union":
      return named.variants;
    case "enum": {
      const values = named.values.map(({ value }) => ({ kind: "literal", value }) as const);
      const other = named.of === "string" ? "string" : "numeric";
      return named.open ? [...values, { kind: "scalar", name: other }] : values;
    }
    case "model":
      return [
        {
          kind: "object",
          properties: listProperties(named, types),
          ...(named.additionalProperties === undefined
            ? {}
            : { additionalProperties: named.additionalProperties }),
        },
      ];
  }
}

function isValueWithin(
  [small, smallTypes]: Placed,
  [large, largeTypes]: Placed,
  seen: Set<string>,
): boolean {
  const within = (inner: WireType, outer: WireType): boolean =>
    isWithin([inner, smallTypes], [outer, largeTypes], seen);
  if (small.kind === "literal") {
    if (large.kind === "literal") return small.value === large.value;
    return large.kind === "scalar" && isLiteralOf(small.value, large.name);
  }
  if (small.kind === "scalar") return large.kind === "scalar" && isScalarWithin(small, large);
  if (small.kind === "array") {
    if (large.kind !== "array" || small.delimiter !== large.delimiter) return false;
    if (large.places === undefined) return within(small.items, large.items);
    const places = small.places ?? [];
    return (
      places.length === large.places.length &&
      large.places.every((place, index) => within(places[index] ?? small.items, place))
    );
  }
  if (small.kind === "record") return large.kind === "record" && within(small.values, large.values);
  if (small.kind !== "object") return false;
  const own = listProperties(small, smallTypes);
  if (large.kind === "record") return own.every(({ type }) => within(type, large.values));
  if (large.kind !== "object") return false;
  const wanted = listProperties(large, largeTypes);
  return (
    wanted.every((property) => hasProperty(own, property, within)) &&
    own.every(
      ({ name }) =>
        large.additionalProperties !== undefined || wanted.some((it) => it.name === name),
    )
  );
}

function hasProperty(
  own: readonly Property[],
  wanted: Property,
  within: (inner: WireType, outer: WireType) => boolean,
): boolean {
  const found = own.find(({ name }) => name === wanted.name);
  if (found === undefined) return wanted.optional;
  return (wanted.optional || !found.optional) && within(found.type, wanted.type);
}

/** The next larger scalars; what a text may look like is no scalar of its own on the wire. */
const larger: Partial<Record<ScalarName, readonly ScalarName[]>> = {
  int8: ["int16"],
  int16: ["int32", "float32"],
  int32: ["safeint", "float64"],
  safeint: ["int64"],
  int64: ["integer"],
  uint8: ["uint16", "int16"],
  uint16: ["uint32", "int32", "float32"],
  uint32: ["uint64", "safeint", "float64"],
  uint64: ["integer"],
  integer: ["numeric"],
  float32: ["float64"],
  float64: ["float"],
  float: ["numeric"],
  decimal128: ["decimal"],
  decimal: ["numeric"],
  unixTimestamp32: ["int32"],
  url: ["string"],
  plainDate: ["string"],
  plainTime: ["string"],
  utcDateTime: ["offsetDateTime", "string"],
  offsetDateTime: ["string"],
  duration: ["string"],
};

function isScalarWithin(small: ScalarType, large: ScalarType): boolean {
  if (small.name === large.name) return true;
  const next = larger[small.name] ?? [];
  return next.some((name) => isScalarWithin({ kind: "scalar", name }, large));
}

function isLiteralOf(value: string | number | boolean | null, name: ScalarName): boolean {
  if (typeof value === "string") return name === "string";
  if (typeof value === "boolean") return name === "boolean";
  if (value === null) return false;
  const isNumber = isScalarWithin({ kind: "scalar", name }, { kind: "scalar", name: "numeric" });
  return isNumber && (Number.isInteger(value) || !/int/.test(name));
}

/** Whether values are written alike. */
export function hasSameEncoding(
  before: Encoding | undefined,
  after: Encoding | undefined,
): boolean {
  return before?.name === after?.name && before?.as === after?.as;
}
