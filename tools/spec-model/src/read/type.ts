import {
  getDiscriminatedUnion,
  getDoc,
  getEncode,
  ignoreDiagnostics,
  isArrayModelType,
  isNeverType,
  isRecordModelType,
  resolveEncodedName,
  type ArrayModelType,
  type Model,
  type ModelProperty,
  type Program,
  type RecordModelType,
  type Tuple,
  type Type,
  type Union,
} from "@typespec/compiler";
import { isMetadata } from "@typespec/http";
import type { ArrayType, Property, WireType } from "../model/type.ts";
import { constrain, readConstraints } from "./constraints.ts";
import { recordOrigin, type ReadContext } from "./context.ts";
import { reportUnsupportedType } from "./diagnostics.ts";
import { withoutUndefined } from "./optional.ts";
import { readDefault, readVisibility } from "./property.ts";
import { readScalar } from "./scalar.ts";

/** The type of a property, with the limits and the encoding that the property itself adds. */
export function readPropertyType(context: ReadContext, property: ModelProperty): WireType {
  const { program } = context;
  const type =
    property.type.kind === "Scalar"
      ? (readScalar(program, property.type, property) ?? unsupported(context, property.type))
      : readType(context, property.type);
  switch (type.kind) {
    case "scalar":
    case "array":
    case "reference":
      return constrain(type, readConstraints(program, property));
    case "literal":
    case "object":
    case "record":
    case "union":
    case "unknown":
      return type;
  }
}

/** The wire form of a TypeSpec type; what has none is reported and read as `unknown`. */
export function readType(context: ReadContext, type: Type): WireType {
  switch (type.kind) {
    case "Scalar":
      return readScalar(context.program, type) ?? unsupported(context, type);
    case "Model":
      return readModelUse(context, type);
    case "Union":
      return readUnionUse(context, type);
    case "Enum":
      return { kind: "reference", name: context.types.reference(type) };
    case "EnumMember":
      return { kind: "literal", value: type.value ?? type.name };
    case "UnionVariant":
      return readType(context, type.type);
    case "ModelProperty":
      return readPropertyType(context, type);
    case "String":
    case "Number":
    case "Boolean":
      return { kind: "literal", value: type.value };
    case "StringTemplate":
      return type.stringValue === undefined
        ? unsupported(context, type)
        : { kind: "literal", value: type.stringValue };
    case "Tuple":
      return readTuple(context, type);
    case "Intrinsic":
      if (type.name === "null") return { kind: "literal", value: null };
      return type.name === "unknown" ? { kind: "unknown" } : unsupported(context, type);
    default:
      return unsupported(context, type);
  }
}

/**
 * The properties that travel in the payload: not those that are headers, queries or path parts, and
 * none of type `never`, which can have no value.
 */
export function readProperties(context: ReadContext, model: Model, key?: string): Property[] {
  return [...model.properties.values()]
    .filter((property) => !isMetadata(context.program, property) && !isNeverType(property.type))
    .map((property) => readProperty(context, property, key));
}

function readProperty(
  context: ReadContext,
  property: ModelProperty,
  typeKey: string | undefined,
): Property {
  const { program } = context;
  const name = resolveEncodedName(program, property, "application/json");
  if (typeKey !== undefined) recordOrigin(context, `type ${typeKey} property ${name}`, property);
  return withoutUndefined({
    name,
    doc: getDoc(program, property),
    type: readPropertyValue(context, property),
    optional: property.optional,
    default: readDefault(context, property),
    visibility: readVisibility(context, property),
  });
}

/** A parameter has a style for the same encoding; only in a payload does it make a text. */
function readPropertyValue(context: ReadContext, property: ModelProperty): WireType {
  const type = readPropertyType(context, property);
  if (type.kind !== "array") return type;
  const delimiter = readDelimiter(context.program, property);
  return delimiter === undefined ? type : { ...type, delimiter };
}

/** What stands between the items of an array that is encoded as one text. */
export function readDelimiter(program: Program, property: ModelProperty): string | undefined {
  return delimiters[getEncode(program, property)?.encoding ?? ""];
}

const delimiters: Readonly<Record<string, string>> = {
  "ArrayEncoding.commaDelimited": ",",
  "ArrayEncoding.spaceDelimited": " ",
  "ArrayEncoding.pipeDelimited": "|",
  "ArrayEncoding.newlineDelimited": "\n",
};

function readModelUse(context: ReadContext, model: Model): WireType {
  if (isArrayModelType(model)) {
    return context.arrays.has(model)
      ? { kind: "reference", name: context.types.reference(model) }
      : readArray(context, model);
  }
  if (isRecord(model)) {
    return { kind: "record", values: readType(context, model.indexer.value) };
  }
  if (model.name !== "") {
    return { kind: "reference", name: context.types.reference(model) };
  }
  const properties = readProperties(context, model);
  return isRecordModelType(model)
    ? { kind: "object", properties, additionalProperties: readType(context, model.indexer.value) }
    : { kind: "object", properties };
}

/** An array, its own constraints included. */
export function readArray(context: ReadContext, model: ArrayModelType): ArrayType {
  context.arrays.add(model);
  const items = readType(context, model.indexer.value);
  context.arrays.delete(model);
  return constrain<ArrayType>({ kind: "array", items }, readConstraints(context.program, model));
}

/** TypeSpec's own `Record<T>`; a model that is one, or extends one, has a name of its own. */
export function isRecord(model: Model): model is RecordModelType {
  return model.name === "Record" && isRecordModelType(model);
}

function readUnionUse(context: ReadContext, union: Union): WireType {
  if (union.name === undefined) return { kind: "union", variants: readVariants(context, union) };
  return { kind: "reference", name: context.types.reference(union) };
}

/**
 * What a union may be on the wire. Those of a `@discriminated` union say which variant they are:
 * in an object around the value, or, without an envelope, by one more property of the value.
 */
export function readVariants(context: ReadContext, union: Union): WireType[] {
  const discriminated = ignoreDiagnostics(getDiscriminatedUnion(context.program, union));
  if (discriminated === undefined) {
    return [...union.variants.values()].map((variant) => readType(context, variant));
  }
  const { options, variants, defaultVariant } = discriminated;
  const name = options.discriminatorPropertyName;
  const wrap = (type: Type, discriminator: WireType): WireType => {
    const value = readType(context, type);
    const property: Property = { name, type: discriminator, optional: false };
    if (options.envelope === "object") {
      const inner = { name: options.envelopePropertyName, type: value, optional: false };
      return { kind: "object", properties: [property, inner] };
    }
    // The value says it itself, or is none that could have a property more.
    if (value.kind !== "reference" || (type.kind === "Model" && type.properties.has(name))) {
      return value;
    }
    return { kind: "object", base: value.name, properties: [property] };
  };
  return [
    ...[...variants].map(([value, type]) => wrap(type, { kind: "literal", value })),
    ...(defaultVariant === undefined
      ? []
      : [wrap(defaultVariant, { kind: "scalar", name: "string" })]),
  ];
}

function readTuple(context: ReadContext, tuple: Tuple): WireType {
  const places = tuple.values.map((value) => readType(context, value));
  return { kind: "array", items: { kind: "union", variants: places }, places };
}

function unsupported(context: ReadContext, type: Type): WireType {
  context.diagnostics.push(reportUnsupportedType(type.kind, type));
  return { kind: "unknown" };
}
