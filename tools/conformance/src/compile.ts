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

/** Tells the compiler's findings apart by the client that they speak of. */
export function groupFindings(findings: readonly string[]): CompilerFindings {
  const byClient = new Map<string, string[]>();
  const others: string[] = [];
  for (const finding of findings) {
    const client = /^([^(\s]*?)\/src\/[^(\s]*\(\d+,\d+\): /.exec(finding)?.[1];
    if (client === undefined) others.push(finding);
    else byClient.set(client, [...(byClient.get(client) ?? []), finding]);
  }
  return { byClient, others };
}

/** The findings of a compiler's output: a line that is indented belongs to the one before it. */
export function splitFindings(output: string): string[] {
  return output.split(/\n(?!\s)/).filter((finding) => finding.trim() !== "");
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
  const findings = splitFindings(stdout);
  if (status === 0 || findings.length > 0) return findings;
  return [`tsc ended with exit code ${String(status)}: ${stderr}`];
}
