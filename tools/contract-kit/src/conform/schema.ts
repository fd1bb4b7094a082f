import type {
  EnumType,
  Lifecycle,
  ModelType,
  NamedType,
  ObjectType,
  OriginKey,
  Property,
  WireType,
} from "@restline/spec-model";
import type { SchemaObject } from "ajv";
import { createConstraintSchema, createScalarSchema, type Carrier } from "./scalar-schema.ts";

/** The keyword under which a schema carries the key of its place in the spec. */
export const originKeyword = "x-origin";

/** What decides how a type looks beside the type itself. */
export interface SchemaUse {
  /** Properties that do not exist in these phases are left out. */
  readonly phases: readonly Lifecycle[];
  /** An explicit null in an optional property counts as leaving it out, as it does in answers. */
  readonly nullIsAbsent: boolean;
  readonly carrier: Carrier;
  /** The nearest element of the spec around the type. */
  readonly origin: OriginKey;
  /** Every named type of the api-version, by the name that references use. */
  readonly types: Readonly<Record<string, NamedType>>;
}

/**
 * The JSON Schema (draft 7) that a value of the type satisfies. References stay references, to
 * `#/definitions/…` of the document in which the schema stands; see `createDefinitions`.
 */
export function createSchema(type: WireType, use: SchemaUse): SchemaObject {
  return { ...createShape(type, use), [originKeyword]: use.origin };
}

/** A schema for each named type. */
export function createDefinitions(use: SchemaUse): Readonly<Record<string, SchemaObject>> {
  return Object.fromEntries(
    Object.entries(use.types).map(([name, type]) => {
      const origin: OriginKey = `type ${name}`;
      return [
        name,
        { ...createNamedShape(name, type, { ...use, origin }), [originKeyword]: origin },
      ];
    }),
  );
}

function createShape(type: WireType, use: SchemaUse): SchemaObject {
  switch (type.kind) {
    case "scalar":
      return createScalarSchema(type, use.carrier);
    case "literal":
      return { const: type.value };
    case "array":
      return {
        type: "array",
        items: createSchema(type.items, use),
        ...createConstraintSchema(type.constraints),
      };
    case "record":
      return { type: "object", additionalProperties: createSchema(type.values, use) };
    case "object":
      return createObjectShape(listObjectProperties(type, use), type.additionalProperties, use);
    case "union":
      return { anyOf: type.variants.map((variant) => createSchema(variant, use)) };
    case "reference": {
      const reference = createReference(type.name);
      // Draft 7 ignores what stands beside a $ref.
      return type.constraints === undefined
        ? reference
        : { allOf: [reference, createConstraintSchema(type.constraints)] };
    }
    case "unknown":
      return {};
  }
}

function createReference(name: string): SchemaObject {
  const pointer = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return { $ref: `#/definitions/${encodeURIComponent(pointer)}` };
}

function createNamedShape(name: string, type: NamedType, use: SchemaUse): SchemaObject {
  switch (type.kind) {
    case "enum":
      return createEnumShape(type);
    case "union":
      return { anyOf: type.variants.map((variant) => createSchema(variant, use)) };
    case "model":
      return createModelShape(name, type, use);
  }
}

function createEnumShape({ of, open, values }: EnumType): SchemaObject {
  return open ? { type: of } : { enum: values.map(({ value }) => value) };
}

/** A discriminated base is whichever of its derived models the value says that it is. */
function createModelShape(name: string, model: ModelType, use: SchemaUse): SchemaObject {
  const own = createObjectShape(listProperties(name, use), listAdditional(name, use), use);
  if (model.discriminator === undefined) return own;
  const discriminator = model.discriminator;
  const derived = Object.entries(use.types).flatMap(([derivedName, type]) =>
    type.kind === "model" && type.base === name && type.discriminatorValue !== undefined
      ? [{ name: derivedName, value: type.discriminatorValue }]
      : [],
  );
  if (derived.length === 0) return own;
  // A value that no derived model has may come from a later version, with properties of its own.
  const required = new Set([...(own["required"] as readonly string[]), discriminator]);
  const open = {
    ...own,
    required: [...required],
    additionalProperties: true,
    [originKeyword]: use.origin,
  };
  const says = (value: string): SchemaObject => ({
    type: "object",
    properties: { [discriminator]: { const: value } },
    required: [discriminator],
  });
  return {
    allOf: [
      ...derived.map((candidate) => ({
        if: { not: says(candidate.value) },
        else: createReference(candidate.name),
      })),
      { if: { anyOf: derived.map(({ value }) => says(value)) }, else: open },
    ],
  };
}

/** A property, and the name of the model that declares it. */
type OwnedProperty = Property & { readonly owner?: string };

/** The model's properties, those of its bases first. */
function listProperties(name: string, use: SchemaUse): readonly OwnedProperty[] {
  const model = use.types[name];
  if (model?.kind !== "model") return [];
  const inherited = model.base === undefined ? [] : listProperties(model.base, use);
  const names = new Set(model.properties.map((property) => property.name));
  return [
    ...inherited.filter((property) => !names.has(property.name)),
    ...model.properties.map((property) => ({ ...property, owner: name })),
  ];
}

function listObjectProperties({ base, properties }: ObjectType, use: SchemaUse) {
  return base === undefined ? properties : [...listProperties(base, use), ...properties];
}

function listAdditional(name: string, use: SchemaUse): WireType | undefined {
  const model = use.types[name];
  if (model?.kind !== "model") return undefined;
  const inherited = model.base === undefined ? undefined : listAdditional(model.base, use);
  return model.additionalProperties ?? inherited;
}

function createObjectShape(
  properties: readonly OwnedProperty[],
  additional: WireType | undefined,
  use: SchemaUse,
): SchemaObject {
  const present = properties.filter(
    ({ visibility }) => visibility?.some((phase) => use.phases.includes(phase)) ?? true,
  );
  return {
    type: "object",
    properties: Object.fromEntries(
      present.map((property) => [property.name, createPropertySchema(property, use)]),
    ),
    required: present.filter(({ optional }) => !optional).map(({ name }) => name),
    // Strict, so that a fixture shows what the service has and the spec does not know.
    additionalProperties: additional === undefined ? false : createSchema(additional, use),
  };
}

function createPropertySchema(property: OwnedProperty, use: SchemaUse): SchemaObject {
  const { name, optional, owner, type } = property;
  const origin: OriginKey = owner === undefined ? use.origin : `type ${owner} property ${name}`;
  const schema = createSchema(type, { ...use, origin });
  if (!optional || !use.nullIsAbsent) return schema;
  // Not anyOf: its errors would speak of null instead of what is wrong with the value.
  return { if: { type: "null" }, else: schema };
}
