import type { Operation, Service, ServiceVersion } from "@restline/spec-model";
import type { RlcOperationVersions, RlcVersionTable } from "./rlc.ts";

/**
 * Tells which api-versions have an operation and its parameters, for those that not all of them
 * have. Nothing for a service with fewer than two versions.
 */
export function shapeVersionTable(
  { versions }: Service,
  { operations }: ServiceVersion,
): RlcVersionTable | undefined {
  const known = versions.flatMap(({ apiVersion, operations: all }) =>
    apiVersion === undefined ? [] : [{ apiVersion, operations: all }],
  );
  if (known.length < 2) return undefined;
  const names = known.map(({ apiVersion }) => apiVersion);
  const routes = new Map(operations.map((operation) => [keyOf(operation), operation]));
  const entries = [...routes.keys()].flatMap((key): RlcOperationVersions[] => {
    const having = known.flatMap(({ apiVersion, operations: all }) => {
      const same = all.filter((operation) => keyOf(operation) === key);
      return same.length === 0 ? [] : [{ apiVersion, parameters: listParameters(same) }];
    });
    const parameters = [...listParameters(operations.filter((it) => keyOf(it) === key))]
      .map((name) => ({
        name,
        versions: having
          .filter((version) => version.parameters.has(name))
          .map(({ apiVersion }) => apiVersion),
      }))
      .filter(({ versions: some }) => some.length < having.length);
    const isEverywhere = having.length === names.length;
    if (isEverywhere && parameters.length === 0) return [];
    const some = having.map(({ apiVersion }) => apiVersion);
    return [{ key, parameters, ...(isEverywhere ? {} : { versions: some }) }];
  });
  return { versions: names, operations: entries };
}

function keyOf({ verb, path }: Operation): string {
  return `${verb.toUpperCase()} ${path}`;
}

/** Operations that share a route have the parameters of each. */
function listParameters(operations: readonly Operation[]): ReadonlySet<string> {
  return new Set(operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
}
