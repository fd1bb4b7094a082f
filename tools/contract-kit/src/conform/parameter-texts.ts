import type {
  NamedType,
  Parameter,
  PathParameter,
  QueryParameter,
  WireType,
} from "@restline/spec-model";
import { resolveType } from "./wire-text.ts";

/** What the texts of a parameter say, each piece decoded. */
export type ParameterTexts =
  | { readonly kind: "one"; readonly text: string }
  | { readonly kind: "list"; readonly texts: readonly string[] }
  | { readonly kind: "record"; readonly entries: readonly (readonly [string, string])[] }
  | { readonly kind: "broken"; readonly message: string };

type Types = Readonly<Record<string, NamedType>>;

/** Takes a path parameter's expansion apart (RFC 6570). */
export function readPathTexts(
  text: string,
  parameter: PathParameter,
  types: Types,
): ParameterTexts {
  const { explode, name, style } = parameter;
  const first = style === "simple" ? 0 : 1;
  const separators = { simple: ",", fragment: ",", label: ".", path: "/", matrix: ";" };
  const separator = explode ? separators[style] : ",";
  const pieces = text.slice(first).split(separator);
  const named = style === "matrix" ? pieces.map((piece) => withoutName(piece, name)) : pieces;
  return readPieces(named, { type: parameter.type, explode, types });
}

/** Takes the values that a query has for a parameter's name apart. */
export function readQueryTexts(
  values: readonly string[],
  parameter: QueryParameter,
  types: Types,
): ParameterTexts {
  const { explode, name, style, type } = parameter;
  const shape = shapeOf(type, types);
  if (values.length > 1 && !(shape === "list" && explode)) {
    return {
      kind: "broken",
      message: `is there ${values.length} times, the spec has ${name} once`,
    };
  }
  if (shape === "one" || explode) return readPieces(values, { type, explode, types });
  // Separators are written as they are or percent-encoded: the values themselves are encoded twice.
  const separators = { form: /,|%2C/i, pipeDelimited: /\||%7C/i, spaceDelimited: /%20|\+/i };
  const pieces = (values[0] ?? "").split(separators[style]);
  return readPieces(pieces, { type, explode, types });
}

/** Takes a header's value apart. */
export function readHeaderTexts(
  value: string,
  parameter: Pick<Parameter, "type">,
  types: Types,
): ParameterTexts {
  if (shapeOf(parameter.type, types) !== "list") return { kind: "one", text: value };
  const texts = value.split(",").map((piece) => piece.trim());
  return { kind: "list", texts };
}

/** What a type needs of its texts: one, a list of them, or pairs. */
export function shapeOf(type: WireType, types: Types): "one" | "list" | "record" {
  switch (resolveType(type, types).kind) {
    case "array":
      return "list";
    case "record":
    case "object":
    case "model":
      return "record";
    default:
      return "one";
  }
}

function readPieces(
  pieces: readonly string[],
  { type, explode, types }: { type: WireType; explode: boolean; types: Types },
): ParameterTexts {
  try {
    switch (shapeOf(type, types)) {
      case "list":
        return { kind: "list", texts: pieces.map(decodeURIComponent) };
      case "record":
        return { kind: "record", entries: readEntries(pieces, explode) };
      case "one":
        return { kind: "one", text: decodeURIComponent(pieces.join(",")) };
    }
  } catch {
    // decodeURIComponent throws for a stray % and for bytes that are not UTF-8, and for nothing else.
    return { kind: "broken", message: `is not percent-encoded UTF-8: ${pieces.join(",")}` };
  }
}

function readEntries(
  pieces: readonly string[],
  explode: boolean,
): readonly (readonly [string, string])[] {
  const decoded = explode
    ? pieces.map((piece) => [piece.split("=", 1)[0] ?? "", piece.replace(/^[^=]*=?/, "")] as const)
    : pieces.flatMap((piece, at) => (at % 2 === 0 ? [[piece, pieces[at + 1] ?? ""] as const] : []));
  return decoded.map(([name, value]) => [decodeURIComponent(name), decodeURIComponent(value)]);
}

/** `;color=red` says the name with every value. */
function withoutName(piece: string, name: string): string {
  return piece.startsWith(`${name}=`) ? piece.slice(name.length + 1) : piece;
}
