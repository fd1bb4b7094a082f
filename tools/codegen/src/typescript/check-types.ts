import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** What a type check found. */
export type TypeCheck =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly problems: readonly TypeProblem[] }
  /** There is nothing to check with; the reason is a sentence. */
  | { readonly kind: "skipped"; readonly reason: string };

export interface TypeProblem {
  /** Relative to the folder in which the command runs; absent: it is about no file. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** `TS2345` */
  readonly code: string;
  readonly message: string;
}

/**
 * Checks the types of a project with the TypeScript that is installed for it.
 *
 * @param config Its tsconfig.json, absolute.
 */
export async function checkTypes(
  config: string,
  { cwd, signal }: { readonly cwd: string; readonly signal: AbortSignal },
): Promise<TypeCheck> {
  if (!existsSync(config)) {
    return { kind: "skipped", reason: `there is no ${relative(cwd, config)}` };
  }
  const folder = dirname(config);
  const program = findTypeScript(folder);
  if (program === undefined) {
    const shown = relative(cwd, folder) || ".";
    return { kind: "skipped", reason: `typescript is not installed for ${shown}` };
  }
  const { code, output } = await run([program, "--noEmit", "--pretty", "false", "-p", config], {
    cwd: folder,
    signal,
  });
  if (code === 0) return { kind: "passed" };
  const problems = parseProblems(output, { cwd, folder });
  if (problems.length > 0) return { kind: "failed", problems };
  return { kind: "failed", problems: [{ code: "tsc", message: output.trim() || `exit ${code}` }] };
}

/** The TypeScript compiler that is installed for a folder. */
export function findTypeScript(folder: string): string | undefined {
  try {
    const manifest = createRequire(join(folder, "package.json")).resolve("typescript/package.json");
    return join(dirname(manifest), "bin", "tsc");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") {
      return undefined;
    }
    throw error;
  }
}

async function run(
  programArguments: readonly string[],
  options: { readonly cwd: string; readonly signal: AbortSignal },
): Promise<{ readonly code: number; readonly output: string }> {
  return await new Promise((resolve) => {
    execFile(
      process.execPath,
      programArguments,
      { ...options, maxBuffer: 64 * 1_024 * 1_024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ code, output: `${stdout}${stderr}` });
      },
    );
  });
}

/** Reads what the compiler prints without `--pretty`: `src/a.ts(1,2): error TS1234: Text`. */
export function parseProblems(
  output: string,
  { cwd, folder }: { readonly cwd: string; readonly folder: string },
): TypeProblem[] {
  const problems: TypeProblem[] = [];
  for (const line of output.split(/\r?\n/)) {
    const found =
      /^(?:(?<file>.+)\((?<line>\d+),(?<column>\d+)\): )?error (?<code>TS\d+): (?<message>.*)$/.exec(
        line,
      );
    const last = problems.at(-1);
    if (found?.groups !== undefined) {
      const { file, line: row, column, code = "", message = "" } = found.groups;
      const place =
        file === undefined
          ? {}
          : { file: relative(cwd, join(folder, file)), line: Number(row), column: Number(column) };
      problems.push({ ...place, code, message });
    } else if (last !== undefined && /^\s+\S/.test(line)) {
      // What follows with an indent explains the line before.
      problems.splice(-1, 1, { ...last, message: `${last.message}\n${line}` });
    }
  }
  return problems;
}
