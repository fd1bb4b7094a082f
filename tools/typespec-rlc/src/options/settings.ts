import type { PackageFacts } from "../print/scaffold/metadata.ts";
import type { Flavor } from "../shape/rlc.ts";
import type { ClientSettings } from "../shape/client.ts";
import type { RlcEmitterOptions } from "./schema.ts";

/** What the options ask for, every default in place. */
export interface EmitSettings {
  readonly client: ClientSettings;
  readonly scaffold: PackageFacts & { readonly metadata: boolean };
  readonly clearFolder: boolean;
}

/** The options without those that a line of YAML names and leaves empty: that is not to give them. */
export function dropNulls(options: RlcEmitterOptions): RlcEmitterOptions {
  const details = options["package-details"];
  return withoutNulls({
    ...options,
    ...(details ? { "package-details": withoutNulls(details) } : {}),
  });
}

function withoutNulls<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as T;
}

export function readSettings(options: RlcEmitterOptions, serviceName: string): EmitSettings {
  const details = options["package-details"];
  const packageName = details?.name ?? namePackage(serviceName);
  const packageVersion = details?.version ?? "1.0.0-beta.1";
  const scopes = options["credential-scopes"];
  return {
    client: {
      packageName,
      packageVersion,
      flavor: chooseFlavor(options.flavor, packageName),
      groupNames: options["enable-operation-group"] ?? false,
      queryText: options["compatibility-query-multi-format"] ?? false,
      ...ifGiven("title", options.title),
      ...ifGiven("addCredentials", options["add-credentials"]),
      ...ifGiven("credentialScopes", typeof scopes === "string" ? splitScopes(scopes) : scopes),
      ...ifGiven("keyHeader", options["credential-key-header-name"]),
      ...ifGiven("httpAuthHeader", options["custom-http-auth-header-name"]),
      ...ifGiven("httpAuthPrefix", options["custom-http-auth-shared-key-prefix"]),
    },
    scaffold: {
      name: packageName,
      version: packageVersion,
      ...ifGiven("description", details?.description),
      metadata: options["generate-metadata"] ?? false,
      tests: options["generate-test"] ?? false,
      samples: options["generate-sample"] ?? false,
    },
    clearFolder: options["clear-output-folder"] ?? false,
  };
}

/** What npm takes of the service's name. */
function namePackage(serviceName: string): string {
  const name = serviceName
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
  return name === "" ? "client" : name.slice(0, 200);
}

/** A package of Azure's own scopes is Azure's, unless its maintainers say otherwise. */
function chooseFlavor(given: string | undefined, packageName: string): Flavor {
  if (given !== undefined) return given.toLowerCase() === "azure" ? "azure" : "typespec";
  return /^@(azure|msinternal)/.test(packageName) ? "azure" : "typespec";
}

function splitScopes(scopes: string): string[] {
  return scopes
    .split(",")
    .map((scope) => scope.trim())
    .filter((scope) => scope !== "");
}

/** With exact optional properties, an option that is not there is no property at all. */
function ifGiven<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}
