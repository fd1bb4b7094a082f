import type * as compilerModule from "@typespec/compiler";
import type { Diagnostic } from "@typespec/compiler";

/**
 * Makes a diagnostic of what a compiler, a library or an emitter threw: who it was and its message.
 * The compiler's own text has the stack in it, which says nothing to whoever wrote the spec.
 */
export function describeCrash(compiler: typeof compilerModule, error: unknown): Diagnostic {
  const { who, inner } = readCrash(error);
  const stack = process.env["RESTLINE_DEBUG"] === "1" && inner instanceof Error ? inner.stack : "";
  return {
    severity: "error",
    code: "crashed",
    message: [`${who} failed: ${describe(inner)}`, stack].filter(Boolean).join("\n"),
    target: compiler.NoTarget,
  };
}

function readCrash(error: unknown): { readonly who: string; readonly inner: unknown } {
  const info = isRecord(error) ? error["info"] : undefined;
  if (!isRecord(info)) return { who: "The compiler", inner: error };
  const { kind, metadata, error: inner } = info;
  const name = isRecord(metadata) ? String(metadata["name"]) : "unnamed";
  return { who: `${kind === "emitter" ? "Emitter" : "Library"} "${name}"`, inner };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
