import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { clientsFolder } from "./folders.ts";

/** The flags of the contract: what a consumer of any client may compile with. */
const flags = {
  target: "es2022",
  lib: ["es2022"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
};

/** What the compiler said. */
export interface CompilerFindings {
  /** By client: `http-specs/routes` has none if it is not in the map. */
  readonly byClient: ReadonlyMap<string, readonly string[]>;
  /** What concerns no client, as options that it does not know do. */
  readonly others: readonly string[];
}

/** Type-checks all clients in one run and puts the JavaScript beside their sources. */
export async function compileClients(): Promise<CompilerFindings> {
  await mkdir(clientsFolder, { recursive: true });
  const project = join(clientsFolder, "tsconfig.json");
  const include = ["*/**/src/**/*.ts"];
  const exclude = ["**/*.d.ts"];
  await writeFile(project, JSON.stringify({ compilerOptions: flags, include, exclude }));
  await writeFile(join(clientsFolder, "package.json"), JSON.stringify({ type: "module" }));
  return groupFindings(runCompiler(project));
}

/** Type-checks the tests of all specs; answers with the compiler's findings. */
export function checkTests(): string[] {
  return runCompiler(join(import.meta.dirname, "../tsconfig.json"));
}

/** Tells the compiler's lines apart by the client that they speak of; more lines may follow one. */
export function groupFindings(lines: readonly string[]): CompilerFindings {
  const byClient = new Map<string, string[]>();
  const others: string[] = [];
  let current = others;
  for (const line of lines) {
    const client = /^([^(\s]*?)\/src\/[^(]*\(\d+,\d+\): /.exec(line)?.[1];
    if (client !== undefined) {
      current = byClient.get(client) ?? [];
      byClient.set(client, current);
    } else if (!line.startsWith(" ")) {
      current = others;
    }
    current.push(line);
  }
  return { byClient, others };
}

function runCompiler(project: string): string[] {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [tsc, "-p", project], {
    cwd: dirname(project),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  const lines = stdout.split("\n").filter((line) => line !== "");
  if (status === 0 || lines.length > 0) return lines;
  return [`tsc ended with exit code ${String(status)}: ${stderr}`];
}
