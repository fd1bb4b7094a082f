import type { NamedType, WireType } from "@restline/spec-model";
import type { Json } from "../fixture/json.ts";

/**
 * The value that a text in a URL or a header stands for, as its type has it: `"300"` for an
 * integer is 300. A text that is no value of the type stays text, for the check to find.
 */
export function readWireText(
  text: string,
  type: WireType,
  types: Readonly<Record<string, NamedType>>,
): Json {
  switch (type.kind) {
    case "scalar":
      return readScalarText(text, type.encoding?.as ?? type.name);
    case "literal":
      return typeof type.value === "string" ? text : readLiteralText(text);
    case "union":
      return readVariantText(text, type.variants, types);
    case "reference": {
      const named = types[type.name];
      if (named?.kind === "enum") return named.of === "number" ? readNumber(text) : text;
      return named?.kind === "union" ? readVariantText(text, named.variants, types) : text;
    }
    default:
      return text;
  }
}

/** The type behind references that only name it: what a list in a URL is a list of. */
export function resolveType(
  type: WireType,
  types: Readonly<Record<string, NamedType>>,
): WireType | NamedType {
  return type.kind === "reference" ? (types[type.name] ?? type) : type;
}

const textual: ReadonlySet<string> = new Set([
  "string",
  "bytes",
  "url",
  "duration",
  "plainDate",
  "plainTime",
  "utcDateTime",
  "offsetDateTime",
]);

function readScalarText(text: string, name: string): Json {
  if (textual.has(name)) return text;
  return name === "boolean" ? readLiteralText(text) : readNumber(text);
}

function readLiteralText(text: string): Json {
  if (text === "true" || text === "false") return text === "true";
  return text === "null" ? null : readNumber(text);
}

function readNumber(text: string): Json {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}

/** The first variant that makes something else of it than text has it. */
function readVariantText(
  text: string,
  variants: readonly WireType[],
  types: Readonly<Record<string, NamedType>>,
): Json {
  const values = variants.map((variant) => readWireText(text, variant, types));
  return values.find((value) => typeof value !== "string") ?? text;
}
