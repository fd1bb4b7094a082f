import { readTarget } from "./auth/service-target.ts";
import type { ServiceTarget } from "./auth/service-target.ts";
import type { CallContext } from "./call.ts";
import { checkClientOptions } from "./client-options.ts";
import { readConstruction } from "./construction.ts";
import { listOrigins } from "./paging.ts";
import { connectRest, readApiVersion } from "./rest.ts";
import { createCallTracing } from "./tracing.ts";

/**
 * Makes what the calls of a client have in common from the arguments of its constructor. Throws a
 * `ConfigurationError`, a `TypeError` or a `RangeError` for what no client can be made from; `owner` is
 * what is being made.
 */
export function createContext(
  owner: string,
  given: readonly unknown[],
): { context: CallContext; target: ServiceTarget } {
  const { source, hubName, options } = readConstruction(owner, given);
  checkClientOptions(owner, options);
  const target = readTarget(owner, source, options.allowInsecureConnection);
  const apiVersion = readApiVersion(owner, options);
  const { endpoint, credential } = target;
  const context: CallContext = {
    rest: connectRest(target, { ...options, apiVersion }),
    hub: hubName,
    apiVersion,
    credentialKind: credential.kind,
    tracing: createCallTracing(endpoint, hubName),
    origins: listOrigins(endpoint, options.reverseProxyEndpoint),
  };
  return { context, target };
}
