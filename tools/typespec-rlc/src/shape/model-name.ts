import { toPascalCase } from "./identifier.ts";
import type { Side } from "./rlc-type.ts";

/** Globals that generated code itself uses: a model of that name would hide them. */
const GLOBALS: ReadonlySet<string> = new Set(
  "Array Boolean Date Error Function Number Object Partial Promise Record String Symbol Uint8Array".split(
    " ",
  ),
);

/** `Foo` for what is sent, `FooOutput` for what comes back. */
export function nameModel(key: string, side: Side): string {
  const name = toPascalCase(key);
  const safe = GLOBALS.has(name) ? `${name}Model` : name;
  return side === "input" ? safe : `${safe}Output`;
}
