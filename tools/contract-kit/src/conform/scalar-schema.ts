import type { Constraints, ScalarName, ScalarType } from "@restline/spec-model";
import type { SchemaObject } from "ajv";

/** Where a value is written: JSON and URLs agree on everything but dates in headers. */
export type Carrier = "json" | "header";

/** What a value of a built-in scalar looks like on the wire, its constraints included. */
export function createScalarSchema(scalar: ScalarType, carrier: Carrier): SchemaObject {
  return { ...createWrittenSchema(scalar, carrier), ...createConstraintSchema(scalar.constraints) };
}

/** Constraints under the names that JSON Schema has for them. A format that it lacks is left out. */
export function createConstraintSchema(constraints: Constraints | undefined): SchemaObject {
  const { format, ...limits } = constraints ?? {};
  return format !== undefined && Object.hasOwn(formats, format) ? { ...limits, format } : limits;
}

/** How the formats that schemas use are written. */
export const formats: Readonly<Record<string, RegExp>> = {
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  base64url: /^[A-Za-z0-9_-]*={0,2}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  "date-time": /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/,
  duration: /^-?P(?!$)(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?$/,
  "http-date": /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  time: /^\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})?$/,
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

function createWrittenSchema({ name, encoding }: ScalarType, carrier: Carrier): SchemaObject {
  if (encoding === undefined) return createPlainSchema(name, carrier);
  if (encoding.name === "base64" || encoding.name === "base64url") {
    return { type: "string", format: encoding.name };
  }
  if (encoding.name === "rfc3339") return { type: "string", format: "date-time" };
  if (encoding.name === "rfc7231") return { type: "string", format: "http-date" };
  if (encoding.name === "ISO8601") return { type: "string", format: "duration" };
  return createPlainSchema(encoding.as, carrier);
}

function createPlainSchema(name: ScalarName, carrier: Carrier): SchemaObject {
  switch (name) {
    case "boolean":
      return { type: "boolean" };
    case "numeric":
    case "float":
    case "float32":
    case "float64":
    case "decimal":
    case "decimal128":
      return { type: "number" };
    case "integer":
    case "safeint":
    case "unixTimestamp32":
      return { type: "integer" };
    case "int8":
    case "int16":
    case "int32":
    case "int64":
      return createIntegerSchema(Number(name.slice("int".length)) - 1, true);
    case "uint8":
    case "uint16":
    case "uint32":
    case "uint64":
      return createIntegerSchema(Number(name.slice("uint".length)), false);
    case "utcDateTime":
    case "offsetDateTime":
      return { type: "string", format: carrier === "header" ? "http-date" : "date-time" };
    case "plainDate":
      return { type: "string", format: "date" };
    case "plainTime":
      return { type: "string", format: "time" };
    case "duration":
      return { type: "string", format: "duration" };
    case "bytes":
      return { type: "string", format: "base64" };
    case "url":
      return { type: "string", format: "uri" };
    case "string":
      return { type: "string" };
  }
}

function createIntegerSchema(bits: number, signed: boolean): SchemaObject {
  return { type: "integer", minimum: signed ? -(2 ** bits) : 0, maximum: 2 ** bits - 1 };
}
