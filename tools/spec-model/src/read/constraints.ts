import {
  getFormat,
  getMaxItems,
  getMaxLength,
  getMaxValue,
  getMaxValueExclusive,
  getMinItems,
  getMinLength,
  getMinValue,
  getMinValueExclusive,
  getPattern,
  type Program,
  type Type,
} from "@typespec/compiler";
import type { Constraints } from "../model/type.ts";
import { withoutUndefined } from "./optional.ts";

/** The limits that the spec puts on a type or property itself, not on what it extends. */
export function readConstraints(program: Program, target: Type): Constraints {
  return withoutUndefined({
    pattern: getPattern(program, target),
    format: getFormat(program, target),
    minLength: getMinLength(program, target),
    maxLength: getMaxLength(program, target),
    minimum: getMinValue(program, target),
    maximum: getMaxValue(program, target),
    exclusiveMinimum: getMinValueExclusive(program, target),
    exclusiveMaximum: getMaxValueExclusive(program, target),
    minItems: getMinItems(program, target),
    maxItems: getMaxItems(program, target),
  });
}

/** Adds limits to a node; the nearer ones (a property's over its type's) win. */
export function constrain<T extends { readonly constraints?: Constraints }>(
  node: T,
  nearer: Constraints,
): T {
  if (Object.keys(nearer).length === 0) return node;
  return { ...node, constraints: { ...node.constraints, ...nearer } };
}
