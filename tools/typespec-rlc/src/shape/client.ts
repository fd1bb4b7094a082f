import type { AuthenticationScheme, Service, ServiceVersion } from "@restline/spec-model";
import { isReserved, toCamelCase, toPascalCase } from "./identifier.ts";
import type { RlcClient, RlcClientParameter, RlcCredentials } from "./rlc.ts";
import { shapeType } from "./type.ts";

/** What the maintainer decides, beside the spec. */
export interface ClientSettings {
  readonly packageName: string;
  readonly packageVersion: string;
  /** The client's name, in place of the service's. */
  readonly title?: string;
  /** False: the factory takes no credentials, whatever the spec says. */
  readonly addCredentials?: boolean;
  readonly credentialScopes?: readonly string[];
  readonly credentialKeyHeaderName?: string;
}

export function shapeClient(
  service: Service,
  version: ServiceVersion,
  settings: ClientSettings,
): RlcClient {
  const name = nameClient(service, settings);
  const [server] = version.servers;
  const credentials = shapeCredentials(version, settings);
  const shortName = settings.packageName.replace(/^@[^/]*\//, "");
  return {
    name,
    optionsName: `${name}Options`,
    moduleName: toCamelCase(name),
    ...(service.doc === undefined ? {} : { doc: service.doc }),
    userAgent: `azsdk-js-${shortName.endsWith("-rest") ? shortName : `${shortName}-rest`}/${settings.packageVersion}`,
    logger: shortName.replace(/-rest$/, ""),
    url: server?.url ?? "{endpoint}",
    parameters: server === undefined ? [shapeImplicitEndpoint()] : shapeServerParameters(version),
    ...(credentials === undefined ? {} : { credentials }),
    ...(version.apiVersion === undefined ? {} : { apiVersion: version.apiVersion }),
  };
}

function shapeServerParameters({ servers, types }: ServiceVersion): RlcClientParameter[] {
  const parameters = servers[0]?.parameters ?? [];
  return parameters
    .filter(({ apiVersion }) => !apiVersion)
    .map(({ name, doc, type, default: value }) => ({
      wireName: name,
      name: nameClientParameter(name),
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
  "apiVersion client createClient credentials endpoint endpointUrl getClient logger options userAgentInfo userAgentPrefix".split(
    " ",
  ),
);

function nameClientParameter(wireName: string): string {
  const name = toCamelCase(wireName);
  return TAKEN.has(name) || isReserved(name) ? `${name}Param` : name;
}

/** A token for OAuth2, a key for everything that is one header. */
function shapeCredentials(
  { authentication }: ServiceVersion,
  settings: ClientSettings,
): RlcCredentials | undefined {
  if (settings.addCredentials === false) return undefined;
  const schemes = authentication.flat();
  const scopes =
    settings.credentialScopes ??
    schemes.flatMap((scheme) => (scheme.kind === "oauth2" ? scheme.scopes : []));
  const takesToken = scopes.length > 0 || schemes.some(({ kind }) => kind === "oauth2");
  const keyHeader = settings.credentialKeyHeaderName ?? findKeyHeader(schemes);
  if (!takesToken && keyHeader === undefined) return undefined;
  return {
    ...(takesToken ? { scopes } : {}),
    ...(keyHeader === undefined ? {} : { keyHeader }),
  };
}

function findKeyHeader(schemes: readonly AuthenticationScheme[]): string | undefined {
  for (const scheme of schemes) {
    if (scheme.kind === "apiKey") return scheme.name;
    if (scheme.kind === "http") return "authorization";
  }
  return undefined;
}
