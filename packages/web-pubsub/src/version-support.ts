import type { QueryOptions } from "./operations/query.ts";
import { apiVersions, operationVersions } from "./rest.ts";
import type { ApiVersion } from "./rest.ts";

/**
 * Refuses what the chosen api-version lacks, by the table that comes with the REST client: the
 * operation, or a query parameter that a caller has given. A `RangeError` says what it is, which
 * api-version was chosen, and which one has it.
 */
export function checkSupport(
  operation: { readonly key: string; readonly name: string; readonly query?: QueryOptions },
  options: object,
  apiVersion: ApiVersion,
): void {
  const { key, name, query = {} } = operation;
  const { versions, parameters = {} } = operationVersions[key] ?? {};
  if (versions?.includes(apiVersion) === false) throw createError(name, versions, apiVersion);
  for (const [parameter, having] of Object.entries(parameters)) {
    const option = query[parameter];
    if (having.includes(apiVersion) || option === undefined) continue;
    if (Reflect.get(options, option) === undefined) continue;
    throw createError(`${name}: ${option}`, having, apiVersion);
  }
}

function createError(
  what: string,
  having: readonly ApiVersion[],
  apiVersion: ApiVersion,
): RangeError {
  const chosen = apiVersions.indexOf(apiVersion);
  // The nearest that has it: the first later one, or else the last one before.
  const version = having.find((it) => apiVersions.indexOf(it) > chosen) ?? having.at(-1);
  return new RangeError(
    `${what} needs api-version ${version}, and this client was made for ${apiVersion}: make it with apiVersion: "${version}"`,
  );
}
