import { decodeBase64Url, encodeBase64Url } from "../fixture/base64.ts";
import {
  isJsonObject,
  mapObjectStrings,
  readJson,
  type Json,
  type JsonObject,
} from "../fixture/json.ts";
import { escapeInvisible } from "../fixture/visible-text.ts";
import { standInSecret } from "./stand-ins.ts";

/** JSON Web Tokens (RFC 7519), signed (three parts) or encrypted (five), anywhere in a text. */
const anyToken = /eyJ[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]*){2,4}/g;

interface Token {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly signature: string;
}

/**
 * Replaces each token of a text by one with the same algorithm and claims, with times that start
 * at 0 and with a signature of zeros. What cannot be understood does not stay.
 *
 * @param replace - replaces live values inside the claims
 */
export function sanitiseTokens(text: string, replace: (text: string) => string): string {
  return text.replace(anyToken, (encoded) => {
    const token = readToken(encoded);
    if (token === undefined) return standInSecret;
    const { header, claims } = withoutSecrets(token, replace);
    const parts = [header, claims].map((part) => encodeBase64Url(JSON.stringify(part)));
    return [...parts, "A".repeat(token.signature.length)].join(".");
  });
}

/**
 * An authorization header as a fixture holds it: the scheme, and of a token the header and the
 * claims in clear, `Bearer {…}.{…}.0`, so that a person and a difference by field can read them.
 */
export function sanitiseAuthorization(value: string, replace: (text: string) => string): string {
  const [scheme = "", credentials] = value.split(/ +(.*)/, 2);
  // Without a scheme, the value may be the secret itself.
  if (credentials === undefined) return standInSecret;
  // A token is base64url: what begins with a brace is one that was sanitised before.
  if (credentials.startsWith("{")) return value;
  const token = readToken(credentials);
  if (token === undefined) return `${scheme} ${standInSecret}`;
  const { header, claims } = withoutSecrets(token, replace);
  return escapeInvisible(`${scheme} ${JSON.stringify(header)}.${JSON.stringify(claims)}.0`);
}

/** The parts of a signed token, or `undefined` where the text is none. */
function readToken(encoded: string): Token | undefined {
  const [header, claims, signature, ...more] = encoded.split(".");
  if (header === undefined || claims === undefined || signature === undefined) return undefined;
  const parts = [header, claims].map((part) => readJson(decodeBase64Url(part) ?? ""));
  if (more.length > 0 || !isJsonObject(parts[0]) || !isJsonObject(parts[1])) return undefined;
  return { header: parts[0], claims: parts[1], signature };
}

function withoutSecrets(
  { header, claims }: Token,
  replace: (text: string) => string,
): { header: JsonObject; claims: JsonObject } {
  const kept = keepClaims(header["alg"], claims);
  return {
    // A key id would tell one key from another: only what the format says is kept.
    header: pick(header, ["alg", "typ"]),
    claims: mapObjectStrings(startAtZero(kept), replace),
  };
}

/**
 * A token signed with a shared key (HS…) was made by the client: its claims are the client's own.
 * Any other comes from an identity provider, and tells who signed in and where.
 */
function keepClaims(algorithm: Json | undefined, claims: JsonObject): JsonObject {
  if (typeof algorithm !== "string" || !algorithm.startsWith("HS")) {
    return pick(claims, ["aud", "iat", "nbf", "exp"]);
  }
  return "jti" in claims ? { ...claims, jti: standInSecret } : claims;
}

/** Moves the time claims so that the first of `iat`, `nbf`, `exp` is 0: lifetimes stay. */
function startAtZero(claims: JsonObject): JsonObject {
  const times = ["iat", "nbf", "exp"].filter((name) => typeof claims[name] === "number");
  const start = Number(claims[times[0] ?? ""] ?? 0);
  return {
    ...claims,
    ...Object.fromEntries(times.map((name) => [name, Number(claims[name]) - start])),
  };
}

function pick(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}
