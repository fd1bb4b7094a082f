/** Is `true` for `any`, which is what a declaration becomes that was not found. */
export type IsAny<T> = 0 extends 1 & T ? true : false;

/** Compiles only where none of a union is `true`. */
export type Refuse<T extends false> = T;
