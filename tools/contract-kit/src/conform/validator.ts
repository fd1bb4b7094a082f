import type { NamedType, OriginKey, WireType } from "@restline/spec-model";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { Json } from "../fixture/json.ts";
import { formats } from "./scalar-schema.ts";
import { createDefinitions, createSchema, originKeyword, type SchemaUse } from "./schema.ts";

/** One respect in which a value is not of its type. */
export interface ValueError {
  /** Where in the value: a JSON pointer, empty for the value itself. */
  readonly pointer: string;
  /** `must be <= 300, is 301` */
  readonly message: string;
  /** The nearest element of the spec. */
  readonly origin: OriginKey;
}

/** Everything that is wrong with a value; nothing: it is of the type. */
export type ValueCheck = (
  value: Json,
  type: WireType,
  use: Omit<SchemaUse, "types">,
) => readonly ValueError[];

/** Checks values against the wire types of one api-version. What a type needs is compiled once. */
export function createValueCheck(types: Readonly<Record<string, NamedType>>): ValueCheck {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    strictRequired: false,
    keywords: [originKeyword],
    formats,
    code: { regExp: compilePattern },
  });
  const compiled = new Map<string, ValidateFunction>();
  return (value, type, partialUse) => {
    const use = { ...partialUse, types };
    const key = JSON.stringify([type, partialUse]);
    let validate = compiled.get(key);
    if (validate === undefined) {
      const definitions = createDefinitions(use);
      validate = ajv.compile({ allOf: [createSchema(type, use)], definitions });
      compiled.set(key, validate);
    }
    validate(value);
    return (
      (validate.errors ?? [])
        // The branch that was taken has said what is wrong.
        .filter(({ keyword }) => keyword !== "if")
        .map((error) => readError(error, use.origin))
    );
  };
}

/** A pattern of the spec, which need not be one that the stricter Unicode mode accepts. */
const compilePattern = Object.assign(
  (pattern: string, flags: string): RegExp => {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The second attempt throws where the pattern is none at all, and names it.
      return new RegExp(pattern);
    }
  },
  { code: "compilePattern" },
);

function readError(error: ErrorObject, outer: OriginKey): ValueError {
  const { instancePath, parentSchema, params, keyword } = error;
  const origin = (parentSchema?.[originKeyword] as OriginKey | undefined) ?? outer;
  const missing: unknown = keyword === "required" ? params["missingProperty"] : undefined;
  const owned = typeof missing === "string" && /^type \S+$/.test(origin);
  return {
    pointer: instancePath,
    message: describeError(error),
    origin: owned ? (`${origin} property ${missing}` as OriginKey) : origin,
  };
}

function describeError({ keyword, message, params, data }: ErrorObject): string {
  switch (keyword) {
    case "additionalProperties":
      return `has the property ${JSON.stringify(params["additionalProperty"])}, which the spec does not have`;
    case "required":
      return `lacks the property ${JSON.stringify(params["missingProperty"])}`;
    case "enum":
      return `must be one of ${JSON.stringify(params["allowedValues"])}, is ${show(data)}`;
    case "const":
      return `must be ${JSON.stringify(params["allowedValue"])}, is ${show(data)}`;
    default:
      return `${message ?? `does not satisfy ${keyword}`}, is ${show(data)}`;
  }
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
