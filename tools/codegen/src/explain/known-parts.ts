import type { Payload, ServiceVersion, Value, WireType } from "@restline/spec-model";

type Types = ServiceVersion["types"];

/** A body without the properties that an api-version does not have; `undefined`: there is none. */
export function keepKnown(
  types: Types,
  payload: Payload,
  value: Value | undefined,
): Value | undefined {
  if (value === undefined || payload.kind !== "single") return value;
  return keepParts(types, payload.type, value);
}

function keepParts(types: Types, type: WireType, value: Value): Value {
  if (Array.isArray(value)) {
    return type.kind === "array"
      ? value.map((it: Value) => keepParts(types, type.items, it))
      : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const known = listProperties(types, type);
  if (known === undefined) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]: [string, Value]) => {
      const inside = known.get(name);
      return inside === undefined ? [] : [[name, keepParts(types, inside, part)] as const];
    }),
  );
}

/** The types of an object's properties; `undefined` where it may have any. */
function listProperties(types: Types, type: WireType): ReadonlyMap<string, WireType> | undefined {
  if (type.kind !== "reference") return undefined;
  const named = types[type.name];
  if (named?.kind !== "model") return undefined;
  if (named.additionalProperties !== undefined || named.discriminator !== undefined)
    return undefined;
  const inherited =
    named.base === undefined
      ? new Map<string, WireType>()
      : listProperties(types, { kind: "reference", name: named.base });
  if (inherited === undefined) return undefined;
  return new Map([...inherited, ...named.properties.map((it) => [it.name, it.type] as const)]);
}
