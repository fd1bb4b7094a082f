import type {
  Lifecycle,
  NamedType,
  ObjectType,
  ScalarType,
  ServiceVersion,
  WireType,
} from "@restline/spec-model";
import type { KeywordName, RlcProperty, RlcType, Side } from "./rlc-type.ts";
import { nameModel } from "./model-name.ts";

/** What shaping a type needs to know around it. */
export interface TypeContext {
  readonly types: ServiceVersion["types"];
  readonly side: Side;
  /** By the key of a named type that is sent: for each operation that sends it, its phases. */
  readonly sendings?: ReadonlyMap<string, readonly Sending[]>;
}

/** The phases in which an operation sends: a property goes along that exists in one of them. */
export type Sending = readonly Lifecycle[];

/** The TypeScript type of a wire type: wire names, nothing serialised or parsed beyond JSON. */
export function shapeType(context: TypeContext, type: WireType): RlcType {
  switch (type.kind) {
    case "scalar":
      return shapeScalar(type, context.side);
    case "literal":
      return { kind: "literal", value: type.value };
    case "array":
      if (type.delimiter !== undefined) return { kind: "keyword", name: "string" };
      return type.places === undefined
        ? { kind: "array", items: shapeType(context, type.items) }
        : { kind: "tuple", places: type.places.map((place) => shapeType(context, place)) };
    case "record":
      return { kind: "record", values: shapeType(context, type.values) };
    case "object":
      return shapeObject(context, type);
    case "union":
      return shapeUnion(context, type.variants);
    case "reference":
      return { kind: "reference", name: nameModel(type.name, context.side), side: context.side };
    case "unknown":
      return { kind: "keyword", name: "unknown" };
  }
}

function shapeObject(context: TypeContext, type: ObjectType): RlcType {
  const properties = shapeProperties(context, type.properties);
  const { base, additionalProperties } = type;
  return {
    kind: "object",
    properties,
    ...(base === undefined ? {} : { base: shapeType(context, { kind: "reference", name: base }) }),
    ...(additionalProperties === undefined
      ? {}
      : { index: shapeIndex(shapeType(context, additionalProperties), properties) }),
  };
}

/** TypeScript wants the type of unnamed properties to hold for the named ones too. */
export function shapeIndex(values: RlcType, properties: readonly RlcProperty[]): RlcType {
  const types = [values, ...properties.map(({ type }) => type)];
  if (types.some((type) => type.kind === "keyword" && type.name === "unknown")) {
    return { kind: "keyword", name: "unknown" };
  }
  return uniteTypes([
    ...types,
    ...(properties.some(({ optional }) => optional)
      ? [{ kind: "keyword", name: "undefined" } as const]
      : []),
  ]);
}

export function shapeUnion(context: TypeContext, variants: readonly WireType[]): RlcType {
  return uniteTypes(variants.map((variant) => shapeType(context, variant)));
}

/** A union in which no type stands twice, nor a literal beside its keyword. */
function uniteTypes(types: readonly RlcType[]): RlcType {
  const flat = types.flatMap((type) => (type.kind === "union" ? type.variants : [type]));
  const keywords = new Set(flat.flatMap((type) => (type.kind === "keyword" ? type.name : [])));
  const distinct = [...new Map(flat.map((type) => [JSON.stringify(type), type])).values()].filter(
    (type) => type.kind !== "literal" || !keywords.has(nameKeyword(type.value)),
  );
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { kind: "union", variants: distinct };
}

function nameKeyword(value: string | number | boolean | null): KeywordName {
  if (value === null) return "null";
  if (typeof value === "string") return "string";
  return typeof value === "number" ? "number" : "boolean";
}

/**
 * The properties that exist on the side: one that is only read is not sent, and one that some of
 * the type's `sendings` do not send is optional.
 */
export function shapeProperties(
  context: TypeContext,
  properties: Extract<NamedType, { kind: "model" }>["properties"],
  sendings: readonly Sending[] = [],
): RlcProperty[] {
  return properties
    .filter(({ visibility }) => visibility === undefined || isVisible(visibility, context.side))
    .map(({ name, doc, optional, visibility, type }) => ({
      name,
      ...joinDocs(doc, describeDelimiter(type)),
      optional: optional || sendings.some((phases) => !isSent(visibility, phases)),
      type: shapeType(context, type),
    }));
}

/** What the type of a joined array cannot say. */
export function describeDelimiter(type: WireType): string | undefined {
  if (type.kind !== "array" || type.delimiter === undefined) return undefined;
  return `Several values in one text, with ${JSON.stringify(type.delimiter)} between them.`;
}

/** The paragraphs of a doc comment; those that are absent leave nothing behind. */
export function joinDocs(...parts: readonly (string | undefined)[]): { doc?: string } {
  const doc = parts.filter((part) => part !== undefined).join("\n\n");
  return doc === "" ? {} : { doc };
}

function isVisible(visibility: readonly string[], side: Side): boolean {
  return side === "output" ? visibility.includes("read") : visibility.some((it) => it !== "read");
}

function isSent(visibility: readonly Lifecycle[] | undefined, phases: Sending): boolean {
  return visibility === undefined || phases.some((phase) => visibility.includes(phase));
}

function shapeScalar(type: ScalarType, side: Side): RlcType {
  const written = type.encoding?.as ?? type.name;
  switch (written) {
    case "boolean":
      return { kind: "keyword", name: "boolean" };
    case "utcDateTime":
    case "offsetDateTime":
      return shapeDate(side);
    case "string":
      return isDate(type) && type.encoding?.name !== "rfc7231"
        ? shapeDate(side)
        : { kind: "keyword", name: "string" };
    case "bytes":
    case "plainDate":
    case "plainTime":
    case "duration":
    case "url":
      return { kind: "keyword", name: "string" };
    default:
      return { kind: "keyword", name: "number" };
  }
}

/** A point in time, however it is written. */
export function isDate(type: WireType): boolean {
  return type.kind === "scalar" && (type.name === "utcDateTime" || type.name === "offsetDateTime");
}

/** A caller may pass a `Date` where its JSON, RFC 3339, is what the service reads; what comes back is the text that came. */
function shapeDate(side: Side): RlcType {
  const text: RlcType = { kind: "keyword", name: "string" };
  if (side === "output") return text;
  return { kind: "union", variants: [{ kind: "global", name: "Date" }, text] };
}
