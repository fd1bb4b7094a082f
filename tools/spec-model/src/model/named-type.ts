import type { Property, WireType } from "./type.ts";

/** A type that has a name in the spec. */
export type NamedType = ModelType | EnumType | NamedUnionType;

/** What every named type says of itself. */
interface Declaration {
  /** Its name in the spec, template arguments included: `Page<User>` is `PageUser`. */
  readonly name: string;
  readonly doc?: string;
  readonly deprecated?: string;
}

/** An object that the spec names. */
export interface ModelType extends Declaration {
  readonly kind: "model";
  readonly properties: readonly Property[];
  /** The key of the model that it extends. */
  readonly base?: string;
  /** The wire name of the property that tells the derived models apart. */
  readonly discriminator?: string;
  /** The value of the base's discriminator that means this model. */
  readonly discriminatorValue?: string;
  /** The type of properties that the spec does not name; absent: there are none. */
  readonly additionalProperties?: WireType;
  /** Describes a failure (`@error`). */
  readonly error: boolean;
}

/** A set of literal values: an `enum`, or a named union of literals. */
export interface EnumType extends Declaration {
  readonly kind: "enum";
  readonly of: "string" | "number";
  readonly values: readonly EnumValue[];
  /** Other values may come, now or later: a union of literals with the scalar itself. */
  readonly open: boolean;
}

/** One value of an enum. */
export interface EnumValue {
  readonly name: string;
  readonly value: string | number;
  readonly doc?: string;
}

/** A union that the spec names, and that is more than a set of literals. */
export interface NamedUnionType extends Declaration {
  readonly kind: "union";
  readonly variants: readonly WireType[];
}
