import type { NamedType, Payload, Response, ServiceVersion, WireType } from "@restline/spec-model";
import { readJson, isJsonObject, type Json } from "../fixture/json.ts";
import type { RecordedResponse } from "../fixture/fixture.ts";
import { textOfBody } from "../fixture/body.ts";

/** The header in which Azure services repeat the code of an error, also where there is no body. */
const codeHeader = "x-ms-error-code";

/**
 * The codes that the spec itself lists for an error: where the header `x-ms-error-code`, or
 * `code` or `error.code` of the body, is an enum or a union of literals.
 */
export function listErrorCodes(
  { bodies, headers }: Response,
  { types }: ServiceVersion,
): readonly string[] {
  const inHeader = headers.filter(({ name }) => name === codeHeader).map(({ type }) => type);
  const inBodies = bodies.flatMap((body) => typesOfCode(body, types));
  return [...new Set([...inHeader, ...inBodies].flatMap((type) => listLiterals(type, types)))];
}

/** The code that an answer gives: in its header, at the body's root, or inside of `error`. */
export function errorCodeOf({ body, headers }: RecordedResponse): string | undefined {
  const inHeader = headers[codeHeader];
  if (inHeader !== undefined) return inHeader;
  const value = body.kind === "JSON" ? body.value : readJson(textOfBody(body));
  return codeIn(value) ?? (isJsonObject(value) ? codeIn(value["error"]) : undefined);
}

function codeIn(value: Json | undefined): string | undefined {
  const code = isJsonObject(value) ? value["code"] : undefined;
  return typeof code === "string" ? code : undefined;
}

function typesOfCode(
  body: Payload,
  types: Readonly<Record<string, NamedType>>,
): readonly WireType[] {
  if (body.kind !== "single") return [];
  const error = typeOfProperty(body.type, "error", types);
  return [body.type, error]
    .map((type) => (type === undefined ? undefined : typeOfProperty(type, "code", types)))
    .filter((type) => type !== undefined);
}

function typeOfProperty(
  type: WireType,
  name: string,
  types: Readonly<Record<string, NamedType>>,
): WireType | undefined {
  const holder = type.kind === "reference" ? types[type.name] : type;
  if (holder?.kind !== "model" && holder?.kind !== "object") return undefined;
  const own = holder.properties.find((property) => property.name === name)?.type;
  if (own !== undefined || holder.base === undefined) return own;
  return typeOfProperty({ kind: "reference", name: holder.base }, name, types);
}

function listLiterals(
  type: WireType,
  types: Readonly<Record<string, NamedType>>,
): readonly string[] {
  const named = type.kind === "reference" ? types[type.name] : type;
  switch (named?.kind) {
    case "enum":
      return named.values.map(({ value }) => String(value));
    case "union":
      return named.variants.flatMap((variant) => listLiterals(variant, types));
    case "literal":
      return typeof named.value === "string" ? [named.value] : [];
    default:
      return [];
  }
}
