import { join } from "node:path";
import { build } from "esbuild";

/** The scripts of the pages, by the names under which pages ask for them. */
export type Scripts = ReadonlyMap<string, string>;

/** Bundles the pages' scripts for browsers, in memory. */
export async function bundlePages(): Promise<Scripts> {
  const { outputFiles } = await build({
    entryPoints: ["visitor", "operator"].map((name) =>
      join(import.meta.dirname, `page/${name}.ts`),
    ),
    outdir: import.meta.dirname,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2023",
    minify: true,
    write: false,
    logLevel: "silent",
  });
  return new Map(
    outputFiles.map(({ path, text }) => [path.slice(import.meta.dirname.length + 1), text]),
  );
}
