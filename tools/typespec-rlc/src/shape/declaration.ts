import type { EnumType, ModelType, NamedType } from "@restline/spec-model";
import { toPascalCase } from "./identifier.ts";
import { findModel, findOpenBase, listFamily, listLineage, listVariants } from "./lineage.ts";
import { nameModel } from "./model-name.ts";
import { NameTable } from "./name-table.ts";
import type { RlcAlias, RlcDeclaration, RlcInterface, RlcType } from "./rlc-type.ts";
import { shapeIndex, shapeProperties, shapeType, shapeUnion, type TypeContext } from "./type.ts";

/** The declarations that one named type becomes on one side. */
export function shapeDeclaration(
  context: TypeContext,
  key: string,
  known: ReadonlySet<string>,
): RlcDeclaration[] {
  const type = context.types[key];
  switch (type?.kind) {
    case "model":
      return shapeModel(context, key, type);
    case "enum":
      return shapeEnum(context, key, { type, known });
    case "union":
      return [
        {
          kind: "alias",
          ...describe(context, key, type),
          type: deferRecords(shapeUnion(context, type.variants)),
        },
      ];
    case undefined:
      return [];
  }
}

/**
 * A discriminated base is a union of what derives from it; what they share is `…Parent`. A service
 * may answer with a value that the spec does not list: `Other…` takes it, and narrows away.
 */
function shapeModel(context: TypeContext, key: string, type: ModelType): RlcDeclaration[] {
  const properties = shapeProperties(context, type.properties, context.sendings?.get(key));
  const described = describe(context, key, type);
  const children = listVariants(context.types, key);
  const index = shapeAdditional(context, key);
  const shape: RlcInterface = {
    kind: "interface",
    ...described,
    properties,
    ...(index === undefined ? {} : { index }),
    ...(type.base === undefined ? {} : { base: nameBase(context, type.base) }),
  };
  if (children.length === 0) return [shape];
  const parent = { ...shape, name: nameBase(context, key) };
  const other = context.side === "output" ? shapeOther(shape, type.discriminator) : undefined;
  const variants = [
    other?.name ?? parent.name,
    ...children.map((child) => nameModel(child, context.side)),
  ];
  const union: RlcAlias = {
    kind: "alias",
    ...described,
    type: {
      kind: "union",
      variants: variants.map((name): RlcType => ({ kind: "reference", name, side: context.side })),
    },
  };
  return [parent, ...(other === undefined ? [] : [other]), union];
}

/** What has a value of the discriminator that the spec does not list: all that the base says. */
function shapeOther(shape: RlcInterface, discriminator: string | undefined): RlcInterface {
  return {
    ...shape,
    name: `Other${shape.name}`,
    properties: shape.properties.map((property) =>
      property.name === discriminator ? { ...property, type: { kind: "unlisted" } } : property,
    ),
  };
}

/** The properties that a model does not name: declared once, by the outermost base that takes them. */
function shapeAdditional(context: TypeContext, key: string): RlcType | undefined {
  const { types } = context;
  if (findOpenBase(types, key) !== key) return undefined;
  const family = [...new Set([...listLineage(types, key), ...listFamily(types, key)])].flatMap(
    (it) => findModel(types, it) ?? [],
  );
  const values = family.flatMap(({ additionalProperties }) =>
    additionalProperties === undefined ? [] : [shapeType(context, additionalProperties)],
  );
  const properties = family.flatMap((model) =>
    shapeProperties(context, model.properties, context.sendings?.get(model.name)),
  );
  const [first, ...others] = values;
  return (
    first &&
    shapeIndex(others.length === 0 ? first : { kind: "union", variants: values }, properties)
  );
}

function nameBase(context: TypeContext, key: string): string {
  const name = nameModel(key, context.side);
  return listVariants(context.types, key).length === 0 ? name : `${name}Parent`;
}

/** An alias may name itself inside an object's index, and not inside a `Record`. */
function deferRecords(type: RlcType): RlcType {
  switch (type.kind) {
    case "union":
      return { ...type, variants: type.variants.map(deferRecords) };
    case "array":
      return { ...type, items: deferRecords(type.items) };
    case "record":
      return { kind: "object", properties: [], index: deferRecords(type.values) };
    default:
      return type;
  }
}

/** A union of the values; an open one takes any other value too and says which are known. */
function shapeEnum(
  context: TypeContext,
  key: string,
  { type, known }: { readonly type: EnumType; readonly known: ReadonlySet<string> },
): RlcDeclaration[] {
  const values = type.values.map(({ value }): RlcType => ({ kind: "literal", value }));
  const alias: RlcAlias = {
    kind: "alias",
    ...describe(context, key, type),
    type: {
      kind: "union",
      variants: type.open ? [...values, { kind: "open", of: type.of }] : values,
    },
  };
  const knownName = `Known${nameModel(key, "input")}`;
  if (!type.open || known.has(knownName)) return [alias];
  const keys = new NameTable();
  return [
    alias,
    {
      kind: "knownValues",
      name: knownName,
      of: alias.name,
      values: type.values.map(({ name, value, doc }) => ({
        key: keys.claim(toPascalCase(name)),
        value,
        ...(doc === undefined ? {} : { doc }),
      })),
    },
  ];
}

function describe(
  { side }: TypeContext,
  key: string,
  { doc, deprecated }: NamedType,
): { name: string; doc?: string; deprecated?: string } {
  return {
    name: nameModel(key, side),
    ...(doc === undefined ? {} : { doc }),
    ...(deprecated === undefined ? {} : { deprecated }),
  };
}
