import { toPascalCase } from "./identifier.ts";
import type { Side } from "./rlc-type.ts";

/**
 * Globals that generated code itself uses, which a declaration of that name would hide, and names
 * that clients of this shape never gave to a declaration.
 */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "Array Boolean Date Error Function Global Number Object Partial Promise Record Set String " +
    "Symbol Uint8Array"
  ).split(" "),
);

/** `Foo` for what is sent, `FooOutput` for what comes back. */
export function nameModel(key: string, side: Side): string {
  const name = toPascalCase(key);
  const safe = RESERVED.has(name) ? `${name}Model` : name;
  return side === "input" ? safe : `${safe}Output`;
}
