import type * as compilerModule from "@typespec/compiler";
import type { CompilerOptions, Diagnostic, Program } from "@typespec/compiler";
import { loadCompiler } from "./compile.ts";
import { describeCrash } from "./crash.ts";
import { showDiagnostics } from "./diagnostics.ts";
import type { CompileTask, ShownDiagnostic } from "./task.ts";

/** A spec that was compiled to be read, in this process. Nothing was emitted. */
export interface LoadedProgram {
  readonly compiler: typeof compilerModule;
  readonly program: Program;
  /** What the configuration says. */
  readonly options: CompilerOptions;
}

export type ProgramAnswer =
  | ({ readonly kind: "compiled" } & LoadedProgram)
  | { readonly kind: "failed"; readonly diagnostics: readonly ShownDiagnostic[] };

/**
 * Compiles a spec, and emits nothing.
 *
 * @throws {RestlineError} `compiler-not-found`
 */
export async function loadProgram(
  task: Pick<CompileTask, "folder" | "entry" | "cwd">,
): Promise<ProgramAnswer> {
  const { compiler } = await loadCompiler(task.folder);
  const [options, found] = await compiler.resolveCompilerOptions(compiler.NodeHost, {
    entrypoint: task.entry,
    cwd: task.folder,
    env: process.env,
  });
  const fail = (diagnostics: readonly Diagnostic[]): ProgramAnswer => ({
    kind: "failed",
    diagnostics: showDiagnostics(compiler, diagnostics, task),
  });
  if (found.some(({ severity }) => severity === "error")) return fail(found);
  // What only a linter has to say is no matter of who reads.
  const { linterRuleSet: _, ...rest } = options;
  try {
    const program = await compiler.compile(compiler.NodeHost, task.entry, {
      ...rest,
      noEmit: true,
      emit: [],
      warningAsError: false,
    });
    if (program.hasError()) return fail(program.diagnostics);
    return { kind: "compiled", compiler, program, options };
  } catch (error) {
    return fail([describeCrash(compiler, error)]);
  }
}
