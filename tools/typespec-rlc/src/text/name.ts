/**
 * Something that generated code refers to. Written into a template it prints as an identifier,
 * and the file that it ends up in imports it.
 */
export interface Name {
  readonly name: string;
  /** The module that exports it; absent: it is global, or declared in the same file. */
  readonly from?: string;
  /** Imported by `import type`. */
  readonly typeOnly: boolean;
}

export function isName(value: unknown): value is Name {
  return typeof value === "object" && value !== null && "typeOnly" in value && "name" in value;
}

/** Makes the names of one module: `const core = moduleOf("@azure-rest/core-client")`. */
export function moduleOf(from: string): {
  type: (name: string) => Name;
  value: (name: string) => Name;
} {
  return {
    type: (name) => ({ name, from, typeOnly: true }),
    value: (name) => ({ name, from, typeOnly: false }),
  };
}
