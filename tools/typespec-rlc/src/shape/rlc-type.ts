export type KeywordName = "string" | "number" | "boolean" | "unknown" | "null" | "undefined";

/** A TypeScript type, before it is text. */
export type RlcType =
  | { readonly kind: "keyword"; readonly name: KeywordName }
  /** A class that every JavaScript has. */
  | { readonly kind: "global"; readonly name: "Date" | "Uint8Array" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "array"; readonly items: RlcType }
  | { readonly kind: "record"; readonly values: RlcType }
  | { readonly kind: "tuple"; readonly places: readonly RlcType[] }
  | {
      readonly kind: "object";
      readonly properties: readonly RlcProperty[];
      /** A type whose properties it has beside its own. */
      readonly base?: RlcType;
      /** The type of every property, where it takes more than it names. */
      readonly index?: RlcType;
    }
  | { readonly kind: "union"; readonly variants: readonly RlcType[] }
  /** Any other string or number, beside known values that editors go on offering. */
  | { readonly kind: "open"; readonly of: "string" | "number" }
  /** A string that is none of the values which the model's discriminator is known to have. */
  | { readonly kind: "unlisted" }
  /** A declaration of `models` (input), `outputModels` (output), or the operation's wrappers. */
  | { readonly kind: "reference"; readonly name: string; readonly side: Side | "parameters" }
  /** Something to take bytes or fields from, known by its structure alone. */
  | {
      readonly kind: "bodySource";
      readonly name: "WebByteStream" | "NodeByteStream" | "WebBlob" | "WebFormData";
    }
  /** What changes a value of the type: with `null` to delete a property, or without. */
  | {
      readonly kind: "mergePatch";
      readonly name: "MergePatch" | "PartialUpdate";
      readonly of: RlcType;
    };

/** What callers send, or what the service answers. */
export type Side = "input" | "output";

export interface RlcProperty {
  readonly name: string;
  readonly doc?: string;
  readonly optional: boolean;
  readonly type: RlcType;
}

export type RlcDeclaration = (RlcInterface | RlcAlias | RlcKnownValues) & {
  /** The key of the wire model's type that it comes from; absent: of none alone. */
  readonly source?: string;
};

export interface RlcInterface {
  readonly kind: "interface";
  readonly name: string;
  readonly doc?: string;
  readonly deprecated?: string;
  readonly properties: readonly RlcProperty[];
  /** A declaration of the same side. */
  readonly base?: string;
  /** The type of every property, where it takes more than it names. */
  readonly index?: RlcType;
}

export interface RlcAlias {
  readonly kind: "alias";
  readonly name: string;
  readonly doc?: string;
  readonly deprecated?: string;
  readonly type: RlcType;
}

/** An object with the known values of an open enum. */
export interface RlcKnownValues {
  readonly kind: "knownValues";
  readonly name: string;
  readonly of: string;
  readonly values: readonly {
    readonly key: string;
    readonly value: string | number;
    readonly doc?: string;
  }[];
}
