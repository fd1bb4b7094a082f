import type { Flavor } from "../shape/rlc.ts";
import { moduleOf, type Name } from "../text/name.ts";

/** Every name that generated code has from its runtime, whichever that is. */
const types = [
  "Client",
  "ClientOptions",
  "HttpResponse",
  "PathUncheckedResponse",
  "RequestParameters",
  "StreamableMethod",
  "RawHttpHeaders",
  "RawHttpHeadersInput",
  "TokenCredential",
  "OAuth2TokenCredential",
  "OAuth2Flow",
  "KeyCredential",
  "AzureLogger",
] as const;
const values = [
  "getClient",
  "createRestError",
  "createHttpHeaders",
  "createClientLogger",
  "DefaultAzureCredential",
] as const;

type RuntimeName = (typeof types)[number] | (typeof values)[number];

/**
 * What a runtime is to generated code. A further runtime is a further entry of `runtimes`; no
 * printer knows one from the other.
 */
export interface Runtime {
  /** Where each name is exported from, and how it is called there; absent: the runtime has none. */
  readonly names: Readonly<Partial<Record<RuntimeName, readonly [from: string, name: string]>>>;
  /** Where a consumer finds the error that the runtime throws. */
  readonly restErrorModule: string;
  /** Options of the client that replace the server's URL, the strongest first. */
  readonly endpointOptions: readonly string[];
  /** `argument`: the second of `getClient`; `schemes`: an option, beside how it is to be used. */
  readonly credentials: "argument" | "schemes";
}

const coreClient = "@azure-rest/core-client";
const corePipeline = "@azure/core-rest-pipeline";
const coreAuth = "@azure/core-auth";
const azureLogger = "@azure/logger";
const typespecRuntime = "@typespec/ts-http-runtime";

export const runtimes: Readonly<Record<Flavor, Runtime>> = {
  azure: {
    names: {
      ...listFrom(coreClient, [
        "Client",
        "ClientOptions",
        "HttpResponse",
        "PathUncheckedResponse",
        "RequestParameters",
        "StreamableMethod",
        "getClient",
        "createRestError",
      ]),
      ...listFrom(corePipeline, ["RawHttpHeaders", "RawHttpHeadersInput", "createHttpHeaders"]),
      ...listFrom(coreAuth, ["TokenCredential", "KeyCredential"]),
      ...listFrom("@azure/identity", ["DefaultAzureCredential"]),
      ...listFrom(azureLogger, ["AzureLogger", "createClientLogger"]),
    },
    restErrorModule: corePipeline,
    endpointOptions: ["endpoint", "baseUrl"],
    credentials: "argument",
  },
  typespec: {
    names: {
      ...listFrom(typespecRuntime, [
        "Client",
        "ClientOptions",
        "HttpResponse",
        "PathUncheckedResponse",
        "RequestParameters",
        "StreamableMethod",
        "getClient",
        "createRestError",
        "RawHttpHeaders",
        "RawHttpHeadersInput",
        "createHttpHeaders",
        "OAuth2TokenCredential",
        "OAuth2Flow",
      ]),
      TokenCredential: [typespecRuntime, "BearerTokenCredential"],
      KeyCredential: [typespecRuntime, "ApiKeyCredential"],
    },
    restErrorModule: typespecRuntime,
    endpointOptions: ["endpoint"],
    credentials: "schemes",
  },
};

/** The names themselves; `resolveName` says what one is in a given runtime. */
export const runtime: Readonly<Record<RuntimeName, Name>> = Object.fromEntries([
  ...types.map((name) => [name, moduleOf("runtime").type(name)] as const),
  ...values.map((name) => [name, moduleOf("runtime").value(name)] as const),
]) as Record<RuntimeName, Name>;

/** The import that a name of the runtime stands for; any other name is itself. */
export function resolveName({ names }: Runtime, name: Name): Name {
  if (name.from !== "runtime") return name;
  const target = names[name.name as RuntimeName];
  if (target === undefined) throw new Error(`The runtime has no ${name.name}`);
  const [from, exported] = target;
  return { ...name, from, name: exported };
}

/** The name that a static module's import means; static modules are written for Azure's runtime. */
export function findRuntimeName(from: string, exported: string): Name | undefined {
  const found = Object.entries(runtimes.azure.names).find(
    ([, [module, name]]) => module === from && name === exported,
  );
  return found && runtime[found[0] as RuntimeName];
}

function listFrom<N extends RuntimeName>(
  from: string,
  names: readonly N[],
): Record<N, readonly [string, string]> {
  return Object.fromEntries(
    names.map((name) => [name, [from, name] as const]),
  ) as unknown as Record<N, readonly [string, string]>;
}
