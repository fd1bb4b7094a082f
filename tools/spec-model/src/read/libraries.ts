import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type {
  getLroMetadata,
  getParameterizedNextLinkArguments,
} from "@azure-tools/typespec-azure-core";
import type { Program } from "@typespec/compiler";

/** Packages of decorators that reading asks, where the spec uses them. */
export interface SpecLibraries {
  /** Knows how long-running operations end. */
  readonly azureCore?: {
    /** The library's own function: how an operation is polled. */
    readonly getLroMetadata: typeof getLroMetadata;
    /** The library's own function: what a next link wants again. */
    readonly getParameterizedNextLinkArguments: typeof getParameterizedNextLinkArguments;
  };
}

/**
 * Loads what a program needs to be read in full, and nothing that it does not import: each library
 * is the one that the program itself has.
 */
export async function loadLibraries(program: Program): Promise<SpecLibraries> {
  const name = "@azure-tools/typespec-azure-core";
  const file = [...program.jsSourceFiles.keys()].find((path) => path.includes(`/${name}/`));
  if (file === undefined) return {};
  const entry = pathToFileURL(createRequire(file).resolve(name)).href;
  const azureCore: NonNullable<SpecLibraries["azureCore"]> = await import(entry);
  return { azureCore };
}
