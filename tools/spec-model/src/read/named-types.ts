import { isArrayModelType } from "@typespec/compiler";
import type { NamedType } from "../model/named-type.ts";
import type { ReadContext } from "./context.ts";
import { readEnum, readLiteralUnion, readNamedUnion } from "./enumeration.ts";
import { readModel } from "./model.ts";
import type { NamedDeclaration } from "./named-type-table.ts";
import { readArray } from "./type.ts";

/**
 * Defines every named type that was met so far and those that they reach. In alphabetical order:
 * the order of discovery would change with the routes.
 */
export function readNamedTypes(context: ReadContext): Record<string, NamedType> {
  const definitions = new Map<string, NamedType>();
  for (let entry = context.types.next(); entry !== undefined; entry = context.types.next()) {
    definitions.set(entry.key, readNamedType(context, entry.type, entry.key));
  }
  return Object.fromEntries([...definitions].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function readNamedType(context: ReadContext, type: NamedDeclaration, key: string): NamedType {
  switch (type.kind) {
    case "Model":
      return isArrayModelType(type)
        ? { kind: "union", name: key, variants: [readArray(context, type)] }
        : readModel(context, type, key);
    case "Enum":
      return readEnum(context, type, key);
    case "Union":
      return readLiteralUnion(context, type, key) ?? readNamedUnion(context, type, key);
  }
}
