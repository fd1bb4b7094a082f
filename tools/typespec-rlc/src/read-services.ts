import type { Diagnostic, Program, SourceLocation } from "@typespec/compiler";
import { NoTarget } from "@typespec/compiler";
import { loadLibraries, readWireModel, type Service } from "@restline/spec-model";
import type { RlcEmitterOptions } from "./options/schema.ts";

/** What the clients of a spec are shaped of. */
export interface ReadServices {
  /** In the version that is emitted. */
  readonly services: readonly Service[];
  /** In all of their versions, where the options ask for what each one has. */
  readonly histories: readonly Service[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param apiVersionPlace Where the options name an api-version. */
export async function readServices(
  program: Program,
  options: RlcEmitterOptions,
  apiVersionPlace: SourceLocation | typeof NoTarget = NoTarget,
): Promise<ReadServices> {
  const libraries = await loadLibraries(program);
  const { model, diagnostics } = readWireModel(program, {
    apiVersion: options["api-version"] ?? "latest",
    apiVersionPlace,
    libraries,
    origins: false,
    qualifyTypes: options["enable-model-namespace"] ?? false,
  });
  // What is wrong with other versions is no matter of this client's.
  const all =
    options["generate-api-versions"] === true &&
    readWireModel(program, { libraries, origins: false });
  return {
    services: model.services,
    histories: all === false ? [] : all.model.services,
    diagnostics,
  };
}
