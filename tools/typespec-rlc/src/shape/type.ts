import type { NamedType, ScalarType, ServiceVersion, WireType } from "@restline/spec-model";
import type { RlcProperty, RlcType, Side } from "./rlc-type.ts";
import { nameModel } from "./model-name.ts";

/** What shaping a type needs to know around it. */
export interface TypeContext {
  readonly types: ServiceVersion["types"];
  readonly side: Side;
}

/** The TypeScript type of a wire type: wire names, nothing serialised or parsed beyond JSON. */
export function shapeType(context: TypeContext, type: WireType): RlcType {
  switch (type.kind) {
    case "scalar":
      return shapeScalar(type, context.side);
    case "literal":
      return { kind: "literal", value: type.value };
    case "array":
      return { kind: "array", items: shapeType(context, type.items) };
    case "record":
      return { kind: "record", values: shapeType(context, type.values) };
    case "object":
      return { kind: "object", properties: shapeProperties(context, type.properties) };
    case "union":
      return shapeUnion(context, type.variants);
    case "reference":
      return { kind: "reference", name: nameModel(type.name, context.side), side: context.side };
    case "unknown":
      return { kind: "keyword", name: "unknown" };
  }
}

export function shapeUnion(context: TypeContext, variants: readonly WireType[]): RlcType {
  const shaped = variants.map((variant) => shapeType(context, variant));
  const distinct = [...new Map(shaped.map((type) => [JSON.stringify(type), type])).values()];
  const [only] = distinct;
  return distinct.length === 1 && only !== undefined ? only : { kind: "union", variants: distinct };
}

/** The properties that exist on the side: one that is only read is not sent. */
export function shapeProperties(
  context: TypeContext,
  properties: Extract<NamedType, { kind: "model" }>["properties"],
): RlcProperty[] {
  return properties
    .filter(({ visibility }) => visibility === undefined || isVisible(visibility, context.side))
    .map(({ name, doc, optional, type }) => ({
      name,
      ...(doc === undefined ? {} : { doc }),
      optional,
      type: shapeType(context, type),
    }));
}

function isVisible(visibility: readonly string[], side: Side): boolean {
  return side === "output" ? visibility.includes("read") : visibility.some((it) => it !== "read");
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
      return isDate(type) ? shapeDate(side) : { kind: "keyword", name: "string" };
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

function isDate(type: ScalarType): boolean {
  return type.name === "utcDateTime" || type.name === "offsetDateTime";
}

/** A caller may pass a `Date`; what comes back is the text that came. */
function shapeDate(side: Side): RlcType {
  const text: RlcType = { kind: "keyword", name: "string" };
  if (side === "output") return text;
  return { kind: "union", variants: [{ kind: "global", name: "Date" }, text] };
}
