import type { NamedType, WireType } from "@restline/spec-model";

/** Whether a value may be a text in its whole: what is JSON of its own, beside it, is not. */
export function mayBeText(
  types: Readonly<Record<string, NamedType>>,
  type: WireType,
  seen: readonly string[] = [],
): boolean {
  switch (type.kind) {
    case "scalar":
    case "unknown":
      return true;
    case "literal":
      return typeof type.value === "string";
    case "union":
      return type.variants.some((variant) => mayBeText(types, variant, seen));
    case "reference": {
      const named = types[type.name];
      if (named === undefined || seen.includes(type.name)) return false;
      if (named.kind === "enum") return true;
      const inside = [...seen, type.name];
      return (
        named.kind === "union" &&
        named.variants.some((variant) => mayBeText(types, variant, inside))
      );
    }
    default:
      return false;
  }
}
