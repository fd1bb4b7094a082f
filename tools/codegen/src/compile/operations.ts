import type { Program } from "@typespec/compiler";
import type { ReadWire } from "./task.ts";

/** The names of operations in the spec, by verb and route: `GET /items/{id}`. */
export type OperationNames = Readonly<Record<string, string>>;

/** The operations of a spec's latest version, or of the one that is asked for. */
export async function listOperations(
  program: Program,
  apiVersion = "latest",
): Promise<OperationNames> {
  // Only here: who has no table of operations does not pay for reading them.
  const { loadLibraries, readWireModel } = await import("@restline/spec-model");
  const libraries = await loadLibraries(program);
  const { model } = readWireModel(program, { apiVersion, libraries, origins: false });
  const operations = model.services.flatMap(({ versions }) => versions.at(-1)?.operations ?? []);
  return Object.fromEntries(
    operations.map(({ verb, path, name }) => [`${verb.toUpperCase()} ${path}`, name]),
  );
}

/** What goes over the wire, in every api-version. */
export async function readWire(program: Program): Promise<ReadWire> {
  const { loadLibraries, readWireModel } = await import("@restline/spec-model");
  const libraries = await loadLibraries(program);
  const { model, origins, diagnostics } = readWireModel(program, { libraries });
  const problems = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
  return { model, origins, problems };
}
