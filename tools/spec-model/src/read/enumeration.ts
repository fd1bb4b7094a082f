import {
  getDeprecationDetails,
  getDoc,
  isNumericType,
  isStringType,
  type Enum,
  type Scalar,
  type Type,
  type Union,
  type UnionVariant,
} from "@typespec/compiler";
import type { EnumType, EnumValue, NamedUnionType } from "../model/named-type.ts";
import { recordOrigin, type ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { readType, readVariants } from "./type.ts";

export function readEnum(context: ReadContext, type: Enum, key: string): EnumType {
  recordOrigin(context, `type ${key}`, type);
  const values = [...type.members.values()].map((member): EnumValue =>
    withoutUndefined({
      name: member.name,
      value: member.value ?? member.name,
      doc: getDoc(context.program, member),
    }),
  );
  return withoutUndefined({
    kind: "enum" as const,
    ...describe(context, type, key),
    of: readValueKind(values),
    values,
    open: false,
  });
}

/** A named union of literals, open where the scalar itself is a variant; `undefined` for any other union. */
export function readLiteralUnion(
  context: ReadContext,
  union: Union,
  key: string,
): EnumType | undefined {
  const values: EnumValue[] = [];
  const scalars: Scalar[] = [];
  for (const [variant, type] of flattenVariants(union)) {
    switch (type.kind) {
      case "String":
      case "Number":
        values.push(readVariantValue(context, variant, type.value));
        break;
      case "EnumMember":
        values.push(readVariantValue(context, variant, type.value ?? type.name));
        break;
      case "Scalar":
        scalars.push(type);
        break;
      default:
        return undefined;
    }
  }
  const of = readValueKind(values);
  // Any other string next to known numbers, say, is a union of two kinds of values.
  if (values.length === 0 || scalars.some((it) => !isScalarOf(context, it, of))) return undefined;
  recordOrigin(context, `type ${key}`, union);
  return withoutUndefined({
    kind: "enum" as const,
    ...describe(context, union, key),
    of,
    values,
    open: scalars.length > 0,
  });
}

export function readNamedUnion(context: ReadContext, union: Union, key: string): NamedUnionType {
  recordOrigin(context, `type ${key}`, union);
  return withoutUndefined({
    kind: "union" as const,
    ...describe(context, union, key),
    variants: isCircular(union)
      ? [...flattenVariants(union)].map(([, type]) => readType(context, type))
      : readVariants(context, union),
  });
}

/** True where a variant, or a variant of that one, is the union itself. */
function isCircular(union: Union): boolean {
  const reached = new Set<Union>();
  const waiting = [union];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { type } of next.variants.values()) {
      if (type === union) return true;
      if (type.kind !== "Union" || reached.has(type)) continue;
      reached.add(type);
      waiting.push(type);
    }
  }
  return false;
}

/** The variants with those of nested unions and enums in their place; a union in itself adds none. */
function* flattenVariants(
  union: Union,
  around: ReadonlySet<Union> = new Set(),
): Generator<[UnionVariant, Type]> {
  const inside = new Set([...around, union]);
  for (const variant of union.variants.values()) {
    const { type } = variant;
    if (type.kind === "Union") {
      if (!inside.has(type)) yield* flattenVariants(type, inside);
    } else if (type.kind === "Enum") {
      for (const member of type.members.values()) yield [variant, member];
    } else yield [variant, type];
  }
}

function readVariantValue(
  context: ReadContext,
  variant: UnionVariant,
  value: string | number,
): EnumValue {
  const name = typeof variant.name === "string" ? variant.name : String(value);
  return withoutUndefined({ name, value, doc: getDoc(context.program, variant) });
}

function readValueKind(values: readonly EnumValue[]): "string" | "number" {
  return values.every(({ value }) => typeof value === "number") ? "number" : "string";
}

function isScalarOf({ program }: ReadContext, scalar: Scalar, of: "string" | "number"): boolean {
  return of === "string" ? isStringType(program, scalar) : isNumericType(program, scalar);
}

function describe(context: ReadContext, type: Enum | Union, key: string) {
  return {
    name: key,
    doc: getDoc(context.program, type),
    deprecated: getDeprecationDetails(context.program, type)?.message,
  };
}
