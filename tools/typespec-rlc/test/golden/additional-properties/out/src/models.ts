export interface Anything extends Record<string, unknown> {
  name: string;
}

/** What extends it adds to what the index has to hold. */
export interface Derived extends Different {
  derived: Widget;
}

/** The named property is of another type. */
export interface Different extends Record<string, Widget | number | boolean | undefined> {
  id: number;
  optional?: boolean;
}

export type Json =
  | string
  | number
  | boolean
  | null
  | Array<Json>
  | {
      [property: string]: Json;
    };

export interface Same extends Record<string, string> {
  name: string;
}

/** Holds more of itself. */
export interface Tree extends Record<string, Tree> {}

export interface Widget {
  size: number;
}
