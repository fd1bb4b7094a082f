import { gzipSync } from "node:zlib";
import { build, type Message } from "esbuild";
import type { App } from "./apps.ts";

export type Platform = "browser" | "node";

/** The size of a bundle in bytes, minified, and compressed by gzip at its highest level. */
export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
}

/** Bundles a program. Gives undefined where it does not build for a platform. */
export async function measureBundle(app: App, platform: Platform): Promise<BundleSize | undefined> {
  try {
    const { outputFiles } = await build({
      stdin: { contents: app.source, resolveDir: import.meta.dirname, sourcefile: "app.js" },
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      platform,
      write: false,
      logLevel: "silent",
      legalComments: "none",
    });
    const [bundle] = outputFiles;
    if (bundle === undefined) throw new Error(`esbuild wrote nothing for ${app.name}.`);
    return {
      minified: bundle.contents.byteLength,
      gzip: gzipSync(bundle.contents, { level: 9 }).byteLength,
    };
  } catch (error) {
    if (isBuildFailure(error) && error.errors.every(({ text }) => text.includes("resolve"))) {
      return undefined;
    }
    throw error;
  }
}

function isBuildFailure(error: unknown): error is { errors: readonly Message[] } {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
