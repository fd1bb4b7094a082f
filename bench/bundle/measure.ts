import { gzipSync } from "node:zlib";
import { build, type Message, type Metafile } from "esbuild";
import type { App } from "./apps.ts";

export type Platform = "browser" | "node";

/** The size of a bundle in bytes, minified, and compressed by gzip at its highest level. */
export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
  /** Where it comes from: minified bytes by package, the most first. */
  readonly packages: readonly (readonly [name: string, bytes: number])[];
}

/** Bundles a program. Gives undefined where it does not build for a platform. */
export async function measureBundle(app: App, platform: Platform): Promise<BundleSize | undefined> {
  try {
    const { outputFiles, metafile } = await build({
      stdin: { contents: app.source, resolveDir: import.meta.dirname, sourcefile: "app.js" },
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      platform,
      write: false,
      metafile: true,
      logLevel: "silent",
      legalComments: "none",
    });
    const [bundle] = outputFiles;
    if (bundle === undefined) throw new Error(`esbuild wrote nothing for ${app.name}.`);
    return {
      minified: bundle.contents.byteLength,
      gzip: gzipSync(bundle.contents, { level: 9 }).byteLength,
      packages: sumPackages(metafile),
    };
  } catch (error) {
    if (isBuildFailure(error) && error.errors.every(({ text }) => text.includes("resolve"))) {
      return undefined;
    }
    throw error;
  }
}

function sumPackages({ outputs }: Metafile): [name: string, bytes: number][] {
  const sums = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = readPackage(path);
      sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].toSorted(([, bytes], [, others]) => others - bytes);
}

/** The package of a file: an installed one, or one of this repository. */
function readPackage(path: string): string {
  const installed = /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  const own = /\bpackages\/([^/]+)/.exec(path)?.[1];
  return installed ?? (own === undefined ? "the program itself" : `@restline/${own}`);
}

function isBuildFailure(error: unknown): error is { errors: readonly Message[] } {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
