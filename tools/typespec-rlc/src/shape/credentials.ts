import type {
  AuthenticationOption,
  AuthenticationScheme,
  ServiceVersion,
} from "@restline/spec-model";
import type { ClientSettings } from "./client.ts";
import type { RlcCredentials, RlcKey, RlcOmission, RlcTokenFlow } from "./rlc.ts";

/** The factory's credentials, and the schemes that it cannot serve. */
export interface ShapedCredentials {
  readonly credentials?: RlcCredentials;
  readonly omitted: readonly RlcOmission[];
}

/**
 * A token for OAuth2, a key for everything that is one header or one query parameter. Of several
 * schemes that take a key, the first is served; a caller who needs none passes `undefined` where
 * the spec allows that.
 */
export function shapeCredentials(
  { authentication }: Pick<ServiceVersion, "authentication">,
  settings: ClientSettings,
): ShapedCredentials {
  if (settings.addCredentials === false) return { omitted: [] };
  const omitted: RlcOmission[] = [];
  const schemes = authentication.flatMap((option) => selectSchemes(option, omitted));
  const scopes =
    settings.credentialScopes ??
    distinct(schemes.flatMap((scheme) => (scheme.kind === "oauth2" ? scheme.scopes : [])));
  const takesToken = scopes.length > 0 || schemes.some(({ kind }) => kind === "oauth2");
  const keys = schemes.flatMap(shapeKey);
  const [firstKey, ...otherKeys] = keys;
  for (const key of otherKeys) {
    if (describeKey(key) === describeKey(firstKey)) continue;
    const reason = `a key goes to ${describeKey(firstKey)} already`;
    omitted.push({ scheme: `A key in ${describeKey(key)}: this`, reason });
  }
  const key = overrideKey(firstKey, settings);
  if (!takesToken && key === undefined) return { omitted };
  const optional = schemes.some(({ kind }) => kind === "none");
  const flows = schemes.flatMap((scheme) => (scheme.kind === "oauth2" ? scheme.flows : []));
  const token = {
    scopes,
    flows: flows.map((flow): RlcTokenFlow => ({
      ...flow,
      scopes: settings.credentialScopes ?? flow.scopes,
    })),
  };
  return {
    credentials: { optional, ...(takesToken ? { token } : {}), ...(key ? { key } : {}) },
    omitted,
  };
}

/** Schemes that only suffice together are beyond a factory that takes one credential. */
function selectSchemes(
  option: AuthenticationOption,
  omitted: RlcOmission[],
): readonly AuthenticationScheme[] {
  const needed = option.filter(({ kind }) => kind !== "none");
  if (needed.length > 1) {
    const scheme = needed.map(({ kind }) => kind).join(" with ");
    omitted.push({ scheme, reason: "a client takes one credential" });
    return [];
  }
  if (needed.some(({ kind }) => kind === "openIdConnect")) {
    omitted.push({ scheme: "openIdConnect", reason: "the spec names no scopes" });
    return [];
  }
  return option;
}

function shapeKey(scheme: AuthenticationScheme): RlcKey[] {
  switch (scheme.kind) {
    case "apiKey":
      if (scheme.in === "cookie") {
        return [{ in: "header", name: "Cookie", prefix: `${scheme.name}=` }];
      }
      return [{ in: scheme.in, name: scheme.name }];
    case "http":
      return [{ in: "header", name: "Authorization", prefix: `${nameHttpScheme(scheme.scheme)} ` }];
    case "oauth2":
    case "openIdConnect":
    case "none":
      return [];
  }
}

/** The registered schemes are written with a capital; a service's own as it calls it. */
function nameHttpScheme(scheme: string): string {
  return /^(basic|bearer)$/i.test(scheme)
    ? scheme.charAt(0).toUpperCase() + scheme.slice(1).toLowerCase()
    : scheme;
}

/** What the maintainer says of the key stands beside a token as it does alone. */
function overrideKey(key: RlcKey | undefined, settings: ClientSettings): RlcKey | undefined {
  const { keyHeader, httpAuthHeader, httpAuthPrefix } = settings;
  if (keyHeader !== undefined) return { in: "header", name: keyHeader };
  if (httpAuthHeader === undefined && httpAuthPrefix === undefined) return key;
  const prefix = httpAuthPrefix === undefined ? key?.prefix : `${httpAuthPrefix} `;
  return {
    in: "header",
    name: httpAuthHeader ?? (key?.in === "header" ? key.name : "Authorization"),
    ...(prefix === undefined ? {} : { prefix }),
  };
}

function describeKey(key: RlcKey | undefined): string {
  return key === undefined
    ? ""
    : `${key.in} '${key.name}'${key.prefix ? ` behind '${key.prefix}'` : ""}`;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
