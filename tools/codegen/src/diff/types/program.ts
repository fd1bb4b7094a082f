import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { RestlineError } from "../../errors.ts";
import { parseProblems, type TypeProblem } from "../../typescript/check-types.ts";
import { readFiles, selectSources, type Files } from "../output.ts";
import { printPrelude, type Probe } from "./probe.ts";

/** A generated package that is compiled together with the programs that use it. */
export interface ProgramRequest {
  /** For messages: `what is checked in at HEAD`. */
  readonly label: string;
  readonly files: Files;
  /** In `files`. */
  readonly entry: string;
  readonly packageName: string;
  readonly probes: readonly Probe[];
  /** A folder to compile in, which does not exist yet, absolute. */
  readonly folder: string;
  /** The folder whose packages the sources use, absolute. */
  readonly installed: string | undefined;
  /** The TypeScript compiler's program. */
  readonly typescript: string;
  readonly signal: AbortSignal;
}

/** What compiling gave. */
export interface CompiledProgram {
  /** The errors of each probe that has some, by its place in the list. */
  readonly failures: ReadonlyMap<number, readonly TypeProblem[]>;
  /** The package as it runs, without comments, by paths: `src/index.js`. */
  readonly modules: Files;
  /** The package's entry, absolute: what programs that use it can be pointed to. */
  readonly entry: string;
}

const packageFolder = "package";
const probeFile = "probes.ts";

/**
 * Compiles a package with all its probes in one run of the TypeScript compiler.
 *
 * @throws {RestlineError} `types-not-compared`: the package itself does not compile, or the compiler
 *   did not do its work
 */
export async function compileProgram(request: ProgramRequest): Promise<CompiledProgram> {
  const { folder, entry, probes, packageName } = request;
  const prelude = printPrelude(packageName);
  await writeProgram(request, [...prelude, ...probes.map(({ text }) => text), ""].join("\n"));
  const { code, output } = await runCompiler(request);
  const problems = parseProblems(output, { cwd: folder, folder });
  const elsewhere = problems.filter(({ file }) => file !== probeFile);
  // A package that has no factory, or no isUnexpected, is told by its probes.
  if (elsewhere.length > 0 || (code !== 0 && problems.length === 0) || code > 2) {
    throw refuse(
      request,
      elsewhere.length > 0
        ? elsewhere
        : [{ code: "tsc", message: output.trim() || `exit code ${code}` }],
    );
  }
  const modules = await readFiles(join(folder, "out", packageFolder));
  if (modules.size === 0) throw refuse(request, [{ code: "tsc", message: "It wrote nothing." }]);
  return {
    failures: groupProblems(problems, { first: prelude.length + 1, folder }),
    modules: new Map([...modules].filter(([path]) => path.endsWith(".js"))),
    entry: join(folder, packageFolder, entry),
  };
}

async function writeProgram(request: ProgramRequest, text: string): Promise<void> {
  const { folder, files, entry, packageName, installed } = request;
  const home = join(folder, packageFolder);
  for (const [path, content] of selectSources(files, entry)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), content);
  }
  const manifest = { name: packageName, type: "module" };
  await writeFile(join(home, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(folder, probeFile), text);
  if (installed !== undefined && existsSync(join(installed, "node_modules"))) {
    await symlink(join(installed, "node_modules"), join(folder, "node_modules"), "junction");
  }
  const config = {
    compilerOptions: {
      target: "es2023",
      lib: ["es2023", "dom", "esnext.disposable"],
      module: "nodenext",
      strict: true,
      skipLibCheck: true,
      removeComments: true,
      noEmitOnError: false,
      types: [],
      rootDir: ".",
      outDir: "out",
      paths: { [packageName]: [`./${posix.join(packageFolder, entry)}`] },
    },
    files: [probeFile, posix.join(packageFolder, entry)],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
}

async function runCompiler({
  folder,
  typescript,
  signal,
}: ProgramRequest): Promise<{ readonly code: number; readonly output: string }> {
  return await new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [typescript, "--pretty", "false", "-p", "tsconfig.json"],
      { cwd: folder, signal, maxBuffer: 64 * 1_024 * 1_024 },
      (error, stdout, stderr) => {
        if (signal.aborted) {
          return reject(new RestlineError("interrupted", "Interrupted. Nothing was changed."));
        }
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 99;
        resolve({ code, output: `${stdout}${stderr}` });
      },
    );
  });
}

function groupProblems(
  problems: readonly TypeProblem[],
  { first, folder }: { readonly first: number; readonly folder: string },
): ReadonlyMap<number, readonly TypeProblem[]> {
  const failures = new Map<number, TypeProblem[]>();
  for (const problem of problems) {
    const index = (problem.line ?? 0) - first;
    // The prelude: without a default export every probe that needs it fails, too.
    if (index < 0) continue;
    const shown = { ...problem, message: clean(problem.message, folder) };
    failures.set(index, [...(failures.get(index) ?? []), shown]);
  }
  return failures;
}

/** Takes the folder of this run out of a message, so that equal comparisons read alike. */
function clean(message: string, folder: string): string {
  return message.replaceAll(/import\("[^"]*"\)\./g, "").replaceAll(folder, "");
}

function refuse({ label }: ProgramRequest, problems: readonly TypeProblem[]): RestlineError {
  return new RestlineError("types-not-compared", `The package of ${label} does not compile.`, {
    details: problems.slice(0, 10).map(({ file, line, column, code, message }) => {
      const place = file === undefined ? "" : `${file}:${line}:${column} `;
      return `  ${place}${code}: ${message}`;
    }),
    remedy:
      "There is no verdict on its types. Install what it depends on, or correct what generates it.",
  });
}
