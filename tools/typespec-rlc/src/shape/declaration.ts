import type { EnumType, ModelType, NamedType } from "@restline/spec-model";
import { toPascalCase } from "./identifier.ts";
import { nameModel } from "./model-name.ts";
import type { RlcAlias, RlcDeclaration, RlcInterface, RlcType } from "./rlc-type.ts";
import { shapeProperties, shapeUnion, type TypeContext } from "./type.ts";

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
      return shapeEnum(context, type, known);
    case "union":
      return [
        {
          kind: "alias",
          ...describe(context, key, type),
          type: shapeUnion(context, type.variants),
        },
      ];
    case undefined:
      return [];
  }
}

/** A discriminated base is a union of what derives from it; what they share is `…Parent`. */
function shapeModel(context: TypeContext, key: string, type: ModelType): RlcDeclaration[] {
  const properties = shapeProperties(context, type.properties);
  const described = describe(context, key, type);
  const children = listChildren(context, key);
  const shape: RlcInterface = {
    kind: "interface",
    ...described,
    properties,
    open: type.additionalProperties !== undefined,
    ...(type.base === undefined ? {} : { base: nameBase(context, type.base) }),
  };
  if (children.length === 0) return [shape];
  const parent = { ...shape, name: nameBase(context, key) };
  const variants = [parent.name, ...children.map((child) => nameModel(child, context.side))];
  const union: RlcAlias = {
    kind: "alias",
    ...described,
    type: {
      kind: "union",
      variants: variants.map((name): RlcType => ({ kind: "reference", name, side: context.side })),
    },
  };
  return [parent, union];
}

function nameBase(context: TypeContext, key: string): string {
  const name = nameModel(key, context.side);
  return listChildren(context, key).length === 0 ? name : `${name}Parent`;
}

function listChildren({ types }: TypeContext, key: string): string[] {
  const base = types[key];
  if (base?.kind !== "model" || base.discriminator === undefined) return [];
  return Object.entries(types)
    .filter(([, type]) => type.kind === "model" && type.base === key)
    .map(([name]) => name);
}

/** A union of the values; an open one takes any other value too and says which are known. */
function shapeEnum(
  context: TypeContext,
  type: EnumType,
  known: ReadonlySet<string>,
): RlcDeclaration[] {
  const values = type.values.map(({ value }): RlcType => ({ kind: "literal", value }));
  const alias: RlcAlias = {
    kind: "alias",
    ...describe(context, type.name, type),
    type: {
      kind: "union",
      variants: type.open ? [...values, { kind: "open", of: type.of }] : values,
    },
  };
  const knownName = `Known${nameModel(type.name, "input")}`;
  if (!type.open || known.has(knownName)) return [alias];
  return [
    alias,
    {
      kind: "knownValues",
      name: knownName,
      of: alias.name,
      values: type.values.map(({ name, value, doc }) => ({
        key: toPascalCase(name),
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
