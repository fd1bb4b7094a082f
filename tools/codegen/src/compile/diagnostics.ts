import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type * as compilerModule from "@typespec/compiler";
import type { Diagnostic } from "@typespec/compiler";
import type { CompileTask, ShownDiagnostic } from "./task.ts";

/** Diagnostics as plain data, in the order in which the compiler has them. */
export function showDiagnostics(
  compiler: typeof compilerModule,
  diagnostics: readonly Diagnostic[],
  { cwd }: Pick<CompileTask, "cwd">,
): ShownDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { severity, code, message } = diagnostic;
    // Pretty means with the line of the spec; colours come with it where `CI` is set, terminal or not.
    const pretty = compiler.formatDiagnostic(diagnostic, { pretty: true, pathRelativeTo: cwd });
    const text = stripVTControlCharacters(pretty);
    const location = compiler.getSourceLocation(diagnostic.target, { locateId: true });
    if (location === undefined || location.isSynthetic === true) {
      return { severity, code, message, text };
    }
    const start = location.file.getLineAndCharacterOfPosition(location.pos);
    return {
      severity,
      code,
      message,
      file: relative(cwd, location.file.path),
      line: start.line + 1,
      column: start.character + 1,
      text,
    };
  });
}
