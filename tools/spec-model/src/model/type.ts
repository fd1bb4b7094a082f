/**
 * A type as it appears on the wire. Types are values, compared by their content; what has a name
 * in the spec stands once in `ServiceVersion.types` and is used by reference, which keeps the
 * model acyclic where the spec is recursive.
 */
export type WireType =
  | ScalarType
  | LiteralType
  | ArrayType
  | RecordType
  | ObjectType
  | UnionType
  | TypeReference
  | UnknownType;

/** One of TypeSpec's built-in scalars; a spec's own scalars are resolved to the one they extend. */
export interface ScalarType {
  readonly kind: "scalar";
  readonly name: ScalarName;
  /** How the value is written, where the spec says so: `{ name: "rfc3339", as: "string" }`. */
  readonly encoding?: Encoding;
  readonly constraints?: Constraints;
}

/** The built-in scalars of TypeSpec. */
export type ScalarName =
  | "string"
  | "boolean"
  | "bytes"
  | "numeric"
  | "integer"
  | "float"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "safeint"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "float32"
  | "float64"
  | "decimal"
  | "decimal128"
  | "plainDate"
  | "plainTime"
  | "utcDateTime"
  | "offsetDateTime"
  | "unixTimestamp32"
  | "duration"
  | "url";

/** How a scalar is written on the wire (`@encode`). */
export interface Encoding {
  /** The encoding's name in TypeSpec, for instance `base64url`, `rfc7231`, `seconds`. */
  readonly name: string;
  /** The scalar that is written. */
  readonly as: ScalarName;
}

/** Exactly one value. */
export interface LiteralType {
  readonly kind: "literal";
  readonly value: string | number | boolean | null;
}

/** A list, or a tuple. */
export interface ArrayType {
  readonly kind: "array";
  readonly items: WireType;
  /** A tuple's types, place by place; `items` is then any of them. */
  readonly places?: readonly WireType[];
  /** Where set, a property's array travels as one text: its items with this between them. */
  readonly delimiter?: string;
  readonly constraints?: Constraints;
}

/** An object with any keys. */
export interface RecordType {
  readonly kind: "record";
  readonly values: WireType;
}

/** An object without a name of its own. */
export interface ObjectType {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** The key of a model whose properties it has beside its own. */
  readonly base?: string;
  readonly additionalProperties?: WireType;
}

/** A union without a name of its own. */
export interface UnionType {
  readonly kind: "union";
  readonly variants: readonly WireType[];
}

/** A use of `ServiceVersion.types[name]`. */
export interface TypeReference {
  readonly kind: "reference";
  readonly name: string;
  readonly constraints?: Constraints;
}

/** Anything at all. */
export interface UnknownType {
  readonly kind: "unknown";
}

/** A property of an object. */
export interface Property {
  /** The name in the payload. */
  readonly name: string;
  readonly doc?: string;
  readonly type: WireType;
  /** An optional property may be left out; in a response an explicit `null` counts as left out. */
  readonly optional: boolean;
  readonly default?: Value;
  /** The lifecycle phases in which it exists; absent: all of them. */
  readonly visibility?: readonly Lifecycle[];
}

/** The phases in which a property can exist (`@visibility`). */
export type Lifecycle = "create" | "read" | "update" | "delete" | "query";

/** A JSON value: a default, an example. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Limits that a value has to keep; lengths count characters, `pattern` is an ECMAScript regular expression. */
export interface Constraints {
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}
