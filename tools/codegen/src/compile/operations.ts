import type { Program } from "@typespec/compiler";

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
