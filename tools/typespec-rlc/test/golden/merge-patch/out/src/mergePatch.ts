/**
 * A JSON merge patch (RFC 7396): what is left out stays as it is, and `null` deletes. An array is
 * replaced as a whole.
 */
export type MergePatch<T> = T extends Whole
  ? T
  : T extends object
    ? { [K in keyof T]?: MergePatch<T[K]> | null }
    : T;

/** An update may leave out every property, at any depth. An array is replaced as a whole. */
export type PartialUpdate<T> = T extends Whole
  ? T
  : T extends object
    ? { [K in keyof T]?: PartialUpdate<T[K]> }
    : T;

/** What has no parts to change; the compiler takes the `string & {}` of an open enum for an object. */
type Whole = string | number | readonly unknown[] | Date;
