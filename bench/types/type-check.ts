import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What TypeScript says that a check took. */
export interface TypeCheck {
  readonly checkInMs: number;
  readonly types: number;
  readonly instantiations: number;
}

/** Type-checks a project on one thread. Throws where it does not compile. */
export async function typeCheck(project: string): Promise<TypeCheck> {
  const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
  const compiler = join(typescript, "bin/tsc");
  const { stdout } = await run(process.execPath, [
    compiler,
    "-p",
    project,
    "--singleThreaded",
    "--extendedDiagnostics",
  ]).catch((error: Error & { readonly stdout?: string }) => {
    throw new Error(`${project} does not compile:\n${error.stdout ?? error.message}`);
  });
  return {
    checkInMs: readNumber(stdout, "Check time") * 1_000,
    types: readNumber(stdout, "Types"),
    instantiations: readNumber(stdout, "Instantiations"),
  };
}

function readNumber(diagnostics: string, name: string): number {
  const value = new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(diagnostics)?.[1];
  if (value === undefined) throw new Error(`TypeScript printed no '${name}':\n${diagnostics}`);
  return Number(value);
}
