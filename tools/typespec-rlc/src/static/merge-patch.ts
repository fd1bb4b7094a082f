/**
 * A JSON merge patch (RFC 7396): what is left out stays as it is, and `null` deletes. An array is
 * replaced as a whole.
 */
export type MergePatch<T> = T extends readonly unknown[] | Date
  ? T
  : T extends object
    ? { [K in keyof T]?: MergePatch<T[K]> | null }
    : T;
