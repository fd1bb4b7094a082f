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

/**
 * Type-checks all clients in one run and puts the JavaScript beside their sources. Answers with
 * the compiler's findings by client: `http-specs/routes` has none if it is not in the map.
 */
export async function compileClients(): Promise<Map<string, string[]>> {
  await mkdir(clientsFolder, { recursive: true });
  const project = join(clientsFolder, "tsconfig.json");
  await writeFile(project, JSON.stringify({ compilerOptions: flags, include: ["*/**/src/*.ts"] }));
  await writeFile(join(clientsFolder, "package.json"), JSON.stringify({ type: "module" }));
  return groupByFolder(runCompiler(project));
}

/** Type-checks the tests of all specs; answers with the compiler's findings. */
export function checkTests(): string[] {
  return runCompiler(join(import.meta.dirname, "../tsconfig.json"));
}

function runCompiler(project: string): string[] {
  const require = createRequire(import.meta.url);
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
  const { stdout, error } = spawnSync(process.execPath, [tsc, "-p", project], {
    cwd: dirname(project),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return stdout.split("\n").filter((line) => line !== "");
}

function groupByFolder(lines: readonly string[]): Map<string, string[]> {
  const findings = new Map<string, string[]>();
  for (const line of lines) {
    const key = /^(.*)\/src\//.exec(line)?.[1] ?? "";
    findings.set(key, [...(findings.get(key) ?? []), line]);
  }
  return findings;
}
