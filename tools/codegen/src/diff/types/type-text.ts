import type { EnumType, NamedType, ScalarType, WireType } from "@restline/spec-model";

/** What is needed to say a type in TypeScript as a consumer of a REST Level Client would. */
export interface TypeNames {
  readonly types: Readonly<Record<string, NamedType>>;
  /** The names that the package exports. */
  readonly exported: ReadonlySet<string>;
}

export type TypeDirection = "request" | "response";

/** A type as TypeScript; `undefined` where a consumer has no name for it. */
export function showTypeText(
  type: WireType,
  direction: TypeDirection,
  names: TypeNames,
): string | undefined {
  const show = (next: WireType): string | undefined => showTypeText(next, direction, names);
  switch (type.kind) {
    case "scalar":
      return showScalar(type);
    case "literal":
      return JSON.stringify(type.value);
    case "unknown":
      return "any";
    case "object":
      return undefined;
    case "array": {
      const items = show(type.items);
      if (type.delimiter !== undefined) return undefined;
      return items === undefined ? undefined : `Array<${items}>`;
    }
    case "record": {
      const values = show(type.values);
      return values === undefined ? undefined : `Record<string, ${values}>`;
    }
    case "union":
      return joinTexts(type.variants.map(show));
    case "reference": {
      const named = names.types[type.name];
      if (named === undefined) return undefined;
      if (named.kind === "enum") return showEnum(named);
      if (named.kind === "union") return joinTexts(named.variants.map(show));
      const name = findExportedName(type.name, direction, names);
      return name === undefined ? undefined : `rlc.${name}`;
    }
  }
}

/** What a package calls a named type in a direction; `undefined`: it exports no such name. */
export function findExportedName(
  key: string,
  direction: TypeDirection,
  { exported }: Pick<TypeNames, "exported">,
): string | undefined {
  const name = key.split(".").at(-1) ?? key;
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  const wanted = direction === "response" ? [`${pascal}Output`] : [pascal];
  return wanted.find((it) => exported.has(it));
}

/** The literals of a closed set of values; `undefined` where other values may come, or it is none. */
export function listClosedValues(type: WireType, names: TypeNames): readonly string[] | undefined {
  if (type.kind === "reference") {
    const named = names.types[type.name];
    if (named?.kind !== "enum" || named.open) return undefined;
    return named.values.map(({ value }) => JSON.stringify(value));
  }
  if (type.kind !== "union") return undefined;
  const values = type.variants.flatMap((it) =>
    it.kind === "literal" && it.value !== null ? [JSON.stringify(it.value)] : [],
  );
  return values.length === type.variants.length ? values : undefined;
}

function showEnum({ values, open, of }: EnumType): string {
  return open ? of : values.map(({ value }) => JSON.stringify(value)).join(" | ");
}

function joinTexts(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.flatMap((text) => (text === undefined ? [] : [text]));
  return known.length === texts.length ? [...new Set(known)].join(" | ") : undefined;
}

function showScalar({ name, encoding }: ScalarType): string {
  const written = encoding?.as ?? name;
  if (/^(u?int\d*|safeint|integer|numeric|float\d*|decimal\d*)$/.test(written)) return "number";
  return written === "boolean" ? "boolean" : "string";
}
