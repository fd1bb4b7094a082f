/** One statement of a program that uses a package, in a line of its own. */
export interface Probe {
  /** TypeScript in one line, as a consumer could have written it. */
  readonly text: string;
  /** The elements of the spec that it relies on, the nearest first: keys of origins, or `service`. */
  readonly subjects: readonly string[];
  /** What a consumer does here, for people: `sends query reason`. */
  readonly what: string;
}

/** What the probes of a program have before them. */
export function printPrelude(packageName: string): readonly string[] {
  const from = JSON.stringify(packageName);
  return [
    `import createClient, { isUnexpected } from ${from};`,
    `import type * as rlc from ${from};`,
    "/** Any value of a type. */",
    "declare function it<T>(): T;",
    "const client = it<ReturnType<typeof createClient>>();",
    "void [client, createClient, isUnexpected];",
    "export type Package = typeof rlc;",
  ];
}
