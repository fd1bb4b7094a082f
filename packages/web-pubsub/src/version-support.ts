import type { OperationKey } from "./operation-key.ts";
import type { Operation } from "./operations/operation.ts";
import { apiVersions, operationVersions } from "./rest.ts";
import type { ApiVersion } from "./rest.ts";

/**
 * Refuses what the chosen api-version lacks, by the table that comes with the REST client: the
 * operation, or a query parameter that a caller has given. A `RangeError` says what it is, which
 * api-version was chosen, and which one has it.
 */
export function checkSupport<Key extends OperationKey>(
  { key, name, optionNames = {} }: Pick<Operation<Key>, "key" | "name" | "optionNames">,
  query: object,
  apiVersion: ApiVersion,
): void {
  const { versions, parameters = {} } = operationVersions[key] ?? {};
  if (versions?.includes(apiVersion) === false) throw createError(name, versions, apiVersion);
  const options = new Map<string, string>(Object.entries(optionNames));
  for (const [parameter, having] of Object.entries(parameters)) {
    if (having.includes(apiVersion) || Reflect.get(query, parameter) === undefined) continue;
    const option = options.get(parameter) ?? parameter;
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
