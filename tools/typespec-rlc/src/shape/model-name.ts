import { toPascalCase } from "./identifier.ts";
import type { Side } from "./rlc-type.ts";

/** Names that clients of this shape never gave to a declaration or a group. */
const RESERVED: ReadonlySet<string> = new Set(
  "Boolean Date Error Function Global Number Set String Symbol".split(" "),
);

/** Globals that generated code uses, which a declaration of that name would hide. */
export const globalNames: ReadonlySet<string> = new Set(
  "Array Date Object Partial Promise Record Uint8Array".split(" "),
);

/** `Foo` for what is sent, `FooOutput` for what comes back. */
export function nameModel(key: string, side: Side): string {
  const name = toPascalCase(key);
  const safe = globalNames.has(name) ? `${name}Model` : nameCall(key);
  return side === "input" ? safe : `${safe}Output`;
}

/** The name of an operation or its group: a part of longer names, so globals do no harm. */
export function nameCall(key: string): string {
  const name = toPascalCase(key);
  return RESERVED.has(name) ? `${name}Model` : name;
}
