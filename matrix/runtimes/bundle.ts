import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import type { ModuleSystem, Project } from "../project.ts";

/** The programs, by what runs them. */
export type Entry = "command-line" | "command-line-undici" | "worker" | "page";

const formats: Readonly<Record<ModuleSystem, { format: "esm" | "cjs"; extension: string }>> = {
  module: { format: "esm", extension: "mjs" },
  commonjs: { format: "cjs", extension: "cjs" },
};

/**
 * Translates a program to one JavaScript file in the module system of the project, which imports or
 * requires the packages by their names, as a compiler would leave it. Answers with its path.
 */
export async function translateProgram(
  { folder, moduleSystem }: Project,
  entry: Entry,
): Promise<string> {
  const sources = join(folder, "program");
  // Below the project, whose module system decides what a default import means.
  await cp(join(import.meta.dirname, "../program"), sources, { recursive: true });
  const { format, extension } = formats[moduleSystem];
  const outfile = join(folder, `${entry}.${extension}`);
  await build({
    ...quiet,
    entryPoints: [join(sources, `${entry}.ts`)],
    outfile,
    format,
    packages: "external",
  });
  return outfile;
}

/** Bundles a program with the packages, as an application is for a runtime without node_modules. */
export async function bundleProgram(
  project: Project,
  entry: Entry,
  options: Pick<BuildOptions, "banner" | "conditions" | "external"> & { readonly outfile: string },
): Promise<string> {
  const translated = await translateProgram(project, entry);
  const outfile = join(project.folder, options.outfile);
  await build({
    ...quiet,
    ...options,
    stdin: { contents: printDoor(entry, translated), resolveDir: project.folder },
    outfile,
    bundle: true,
    format: "esm",
    platform: "browser",
  });
  return outfile;
}

/** A worker is what its module exports, which a CommonJS program does in its own way; a page just runs. */
function printDoor(entry: Entry, file: string): string {
  return entry === "worker"
    ? `export { default } from ${JSON.stringify(file)};`
    : `import ${JSON.stringify(file)};`;
}

const quiet = { bundle: true, target: "es2023", logLevel: "silent" } as const;
