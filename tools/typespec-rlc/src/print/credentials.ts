import type { RlcClient, RlcCredentials, RlcKey, RlcTokenFlow } from "../shape/rlc.ts";
import { code, join, type Code } from "../text/code.ts";
import { printLiteral, printString, printTemplateText } from "../text/literal.ts";
import { runtime, type Runtime } from "./runtime.ts";

/** `credentials: TokenCredential | KeyCredential`, as the factory takes them. */
export function printCredentialType(
  { token, key, optional }: RlcCredentials,
  { credentials }: Runtime,
): Code {
  const fetchesTokens = credentials === "schemes" && token !== undefined && token.flows.length > 0;
  return join(
    [
      ...(fetchesTokens ? [code`${runtime.OAuth2TokenCredential}<${runtime.OAuth2Flow}>`] : []),
      ...(token ? [runtime.TokenCredential] : []),
      ...(key ? [runtime.KeyCredential] : []),
      ...(optional ? ["undefined"] : []),
    ],
    " | ",
  );
}

/** What the options say of credentials: scopes and header, or the credential and its schemes. */
export function printCredentialOptions(
  { credentials }: RlcClient,
  { credentials: style }: Runtime,
): Code | undefined {
  if (credentials === undefined) return undefined;
  return style === "argument" ? printScopes(credentials) : printSchemes(credentials);
}

/** The credential that `getClient` gets beside the URL; absent: it gets none. */
export function printCredentialArgument(
  { credentials }: RlcClient,
  { credentials: style }: Runtime,
): string | undefined {
  if (credentials === undefined || style !== "argument") return undefined;
  return printCredential(credentials);
}

/** A function beside the factory, where a key is not sent as it is. */
export function printKeyFunction({ credentials }: RlcClient): Code | undefined {
  const { key } = credentials ?? {};
  if (key?.in !== "header" || key.prefix === undefined) return undefined;
  return code`
    /** The key as its header wants it, read anew for every request. */
    function prefixKey(credential: ${runtime.KeyCredential}): ${runtime.KeyCredential} {
      return {
        get key(): string {
          return \`${printTemplateText(key.prefix)}\${credential.key}\`;
        },
      };
    }
  `;
}

/** A key in the URL, which no runtime has a policy for. It is there before any retry. */
export function printQueryKeyPolicy({ credentials }: RlcClient): Code | undefined {
  const { key, token, optional } = credentials ?? {};
  if (key?.in !== "query") return undefined;
  const conditions = [
    ...(optional ? ["credentials !== undefined"] : []),
    ...(token ? [`"key" in credentials`] : []),
  ];
  const policy = code`
    client.pipeline.addPolicy({
      name: "QueryKeyPolicy",
      sendRequest: (request, next) => {
        const separator = request.url.includes("?") ? "&" : "?";
        request.url += \`\${separator}${printTemplateText(encodeURIComponent(key.name))}=\${encodeURIComponent(credentials.key)}\`;
        return next(request);
      },
    });
  `;
  return conditions.length === 0
    ? policy
    : code`
        if (${conditions.join(" && ")}) {
          ${policy}
        }
      `;
}

/** The key's credential as the runtime can use it; absent: it is not for the runtime. */
function printCredential({ key, token, optional }: RlcCredentials): string | undefined {
  if (key === undefined || (key.in === "header" && key.prefix === undefined)) return "credentials";
  const keyed = key.in === "query" ? "undefined" : "prefixKey(credentials)";
  if (token) {
    const present = optional ? `credentials !== undefined && ` : "";
    return `${present}"key" in credentials ? ${keyed} : credentials`;
  }
  if (key.in === "query") return undefined;
  return optional ? `credentials && ${keyed}` : keyed;
}

function printScopes({ token, key }: RlcCredentials): Code | undefined {
  if (token === undefined && key?.in !== "header") return undefined;
  const scopes = token?.scopes.map(printString) ?? [];
  const fallback = scopes.length === 0 ? "`${endpointUrl}/.default`" : scopes.join(", ");
  const header = key?.in === "header" ? printString(key.name) : undefined;
  return code`
    credentials: {
      ${token && `scopes: options.credentials?.scopes ?? [${fallback}],`}
      ${header && `apiKeyHeaderName: options.credentials?.apiKeyHeaderName ?? ${header},`}
    },
  `;
}

function printSchemes(credentials: RlcCredentials): Code {
  const { token, key, optional } = credentials;
  const schemes = [
    ...(token && token.flows.length > 0
      ? [`{ kind: "oauth2", flows: [${token.flows.map(printFlow).join(", ")}] }`]
      : []),
    ...(token ? [`{ kind: "http", scheme: "bearer" }`] : []),
    ...(key?.in === "header" ? [printKeyScheme(key)] : []),
  ];
  const credential = printCredential(credentials);
  const given = key?.in === "query" ? `"key" in credentials` : "credentials === undefined";
  const lacks = key?.in === "query" && optional ? `credentials === undefined || ${given}` : given;
  return code`
    ${
      credential === undefined
        ? undefined
        : optional || key?.in === "query"
          ? `...(${lacks} ? {} : { credential: ${key?.in === "query" ? "credentials" : credential} }),`
          : `credential: ${credential},`
    }
    authSchemes: options.authSchemes ?? [${schemes.join(", ")}],
  `;
}

function printKeyScheme({ name }: RlcKey): string {
  return `{ kind: "apiKey", apiKeyLocation: "header", name: ${printString(name)} }`;
}

function printFlow(flow: RlcTokenFlow): string {
  const { scopes, ...addresses } = flow;
  const members = Object.entries(addresses).map(
    ([name, value]) => `${name}: ${printLiteral(value)}`,
  );
  return `{ ${[...members, `scopes: [${scopes.map(printString).join(", ")}]`].join(", ")} }`;
}
