import type { Service, ServiceVersion } from "@restline/spec-model";
import { findServerApiVersion, shapeApiVersion } from "./api-version.ts";
import { shapeCredentials } from "./credentials.ts";
import { shortenName } from "./file-name.ts";
import { isReserved, toCamelCase, toPascalCase } from "./identifier.ts";
import type { Flavor, RlcClient, RlcClientParameter } from "./rlc.ts";
import { NameTable } from "./name-table.ts";
import { shapeType } from "./type.ts";

/** What the maintainer decides, beside the spec. */
export interface ClientSettings {
  readonly packageName: string;
  readonly packageVersion: string;
  readonly flavor: Flavor;
  /** The client's name, in place of the service's. */
  readonly title?: string;
  /** Names of operations always begin with their group's. */
  readonly groupNames: boolean;
  /** A query array that repeats its key is taken as text too. */
  readonly queryText: boolean;
  /** False: the factory takes no credentials, whatever the spec says. */
  readonly addCredentials?: boolean;
  readonly credentialScopes?: readonly string[];
  /** The header of a bare key. */
  readonly keyHeader?: string;
  /** The header of a key that has a prefix, and the prefix without its space. */
  readonly httpAuthHeader?: string;
  readonly httpAuthPrefix?: string;
}

export function shapeClient(
  service: Service,
  version: ServiceVersion,
  settings: ClientSettings,
): RlcClient {
  const name = nameClient(service, settings);
  const [server] = version.servers;
  const { credentials, omitted } = shapeCredentials(version, settings);
  const shortName = settings.packageName.replace(/^@[^/]*\//, "");
  return {
    name,
    optionsName: `${name}Options`,
    moduleName: shortenName(toCamelCase(name)),
    ...(service.doc === undefined ? {} : { doc: service.doc }),
    userAgent: `azsdk-js-${shortName.endsWith("-rest") ? shortName : `${shortName}-rest`}/${settings.packageVersion}`,
    ...(settings.flavor === "azure" ? { logger: shortName.replace(/-rest$/, "") } : {}),
    url: server?.url ?? "{endpoint}",
    parameters: server === undefined ? [shapeImplicitEndpoint()] : shapeServerParameters(version),
    ...(credentials === undefined ? {} : { credentials }),
    omitted,
    apiVersion: shapeApiVersion(version),
  };
}

function shapeServerParameters(version: ServiceVersion): RlcClientParameter[] {
  const { servers, types } = version;
  const parameters = servers[0]?.parameters ?? [];
  const apiVersion = findServerApiVersion(version);
  const names = new NameTable();
  return parameters
    .filter(({ name }) => name !== apiVersion?.parameter.name)
    .map(({ name, doc, type, default: value }) => ({
      wireName: name,
      name: names.claim(nameClientParameter(name)),
      ...(doc === undefined ? {} : { doc }),
      type: shapeType({ types, side: "input" }, type),
      ...(typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? { default: value }
        : {}),
    }));
}

/** The service's name and `Client`; a title that says so already stays as it is. */
function nameClient({ name }: Service, { title }: ClientSettings): string {
  if (title === undefined) return `${toPascalCase(name)}Client`;
  const given = toPascalCase(title);
  return given.endsWith("Client") ? given : `${given}Client`;
}

/** A spec without a server leaves the whole URL to the caller. */
function shapeImplicitEndpoint(): RlcClientParameter {
  return {
    wireName: "endpoint",
    name: nameClientParameter("endpoint"),
    doc: "The URL of the service.",
    type: { kind: "keyword", name: "string" },
  };
}

/** The factory has names of its own, and the options an `endpoint`. */
const TAKEN: ReadonlySet<string> = new Set(
  [
    "apiVersion client createClient credentials endpoint endpointUrl getClient logger options",
    "userAgentInfo userAgentPrefix guardPaths fillPaths readBytes readTexts nameMediaTypes keepRepeats",
  ].flatMap((names) => names.split(" ")),
);

function nameClientParameter(wireName: string): string {
  const name = toCamelCase(wireName);
  return TAKEN.has(name) || isReserved(name) ? `${name}Param` : name;
}
