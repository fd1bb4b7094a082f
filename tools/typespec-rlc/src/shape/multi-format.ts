import type { RlcOperation, RlcParameters, RlcPath } from "./rlc.ts";

/** The paths again, with every repeated query array also taken as the text of all its values. */
export function acceptQueryText(paths: readonly RlcPath[]): RlcPath[] {
  return paths.map((path) => ({ ...path, operations: path.operations.map(acceptText) }));
}

/** Whether some query array repeats its key. */
export function repeatsQueryKeys(operations: readonly RlcOperation[]): boolean {
  return operations.some(({ parameters }) => listRepeated(parameters).size > 0);
}

function acceptText(operation: RlcOperation): RlcOperation {
  const { parameters } = operation;
  const repeated = listRepeated(parameters);
  if (parameters.query === undefined || repeated.size === 0) return operation;
  const properties = parameters.query.properties.map((property) => {
    const { type, doc } = property;
    if (type.kind !== "reference" || !repeated.has(type.name)) return property;
    const hint =
      "As text: the values by `buildMultiCollection`, encoded already, and `skipUrlEncoding: true` beside them.";
    return {
      ...property,
      doc: doc === undefined ? hint : `${doc}\n\n${hint}`,
      type: { kind: "union", variants: [{ kind: "keyword", name: "string" }, type] } as const,
    };
  });
  return {
    ...operation,
    parameters: { ...parameters, query: { ...parameters.query, properties } },
  };
}

function listRepeated({ wrappers }: RlcParameters): ReadonlySet<string> {
  return new Set(
    wrappers
      .filter(({ members, value }) => members["explode"] === true && value.kind === "array")
      .map(({ name }) => name),
  );
}
