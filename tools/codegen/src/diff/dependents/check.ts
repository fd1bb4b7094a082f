import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RestlineError } from "../../errors.ts";
import { checkTypes, type TypeProblem } from "../../typescript/check-types.ts";
import type { DependentPackage } from "./find.ts";

export interface DependentCheck {
  /** The top of the dependent's tree, absolute: what problems name files relative to. */
  readonly root: string;
  readonly packageName: string;
  /** The entry of the package that it is compiled with, absolute. */
  readonly entry: string;
  /** A folder that both are in, absolute. */
  readonly above: string;
  /** Tells the runs of one dependent apart. */
  readonly label: string;
  readonly signal: AbortSignal;
}

/**
 * Compiles a dependent with one package in place of the one that is installed for it.
 *
 * @throws {RestlineError} `dependent-not-compiled`: there is nothing to compile with
 */
export async function checkDependent(
  dependent: DependentPackage,
  check: DependentCheck,
): Promise<readonly TypeProblem[]> {
  const { root, packageName, entry, above, label, signal } = check;
  // Beside its own: types are looked for from there.
  const config = join(dirname(dependent.config), `tsconfig.restline-${label}.json`);
  const compilerOptions = {
    noEmit: true,
    composite: false,
    incremental: false,
    emitDeclarationOnly: false,
    rootDir: above,
    paths: { [packageName]: [entry] },
  };
  await writeFile(config, JSON.stringify({ extends: "./tsconfig.json", compilerOptions }));
  const result = await checkTypes(config, { cwd: root, signal });
  if (result.kind === "skipped") {
    throw new RestlineError(
      "dependent-not-compiled",
      `${dependent.folder} cannot be compiled: ${result.reason}.`,
      {
        remedy: "Install its packages: npm install",
      },
    );
  }
  return result.kind === "passed" ? [] : result.problems;
}
