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

/**
 * JSON Web Tokens (RFC 7519), signed (three parts) or encrypted (five), anywhere in a text, or
 * several that have run into each other. Their dots may be percent-encoded, once or more often. A token's first part is an object, so it begins
 * with the base64url of a brace.
 */
const anyToken = /e[yw][\w-]*(?:(?:\.|%(?:25)*2e)[\w-]*){2,}/gi;
const anyDot = /\.|%(?:25)*2e/gi;

/** A signed token in parts. */
export interface Token {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly signature: string;
}

/**
 * Replaces each token of a text by one with the same algorithm and claims, with times that start
 * at 0 and with a signature of zeros. What looks like a token and cannot be understood does not stay.
 *
 * @param clean - cleans texts inside the claims
 */
export function sanitiseTokens(text: string, clean: (text: string) => string): string {
  return text.replace(anyToken, (encoded) => {
    const dots = [...encoded.matchAll(anyDot)];
    // A token at the end of a sentence has dots after it; with more than that behind it, it is none.
    const third = dots[2]?.index ?? encoded.length;
    const end = /^\.*$/.test(encoded.slice(third)) ? third : encoded.length;
    const token = readToken(encoded.slice(0, end));
    if (token !== undefined) {
      return printToken(token, dots[0]?.[0] ?? ".", clean) + encoded.slice(end);
    }
    if (encoded.startsWith("eyJ")) return standInSecret;
    // Any word may begin like a token, and a token may follow right behind it.
    return encoded.slice(0, 1) + sanitiseTokens(encoded.slice(1), clean);
  });
}

/** Whether a text is, whole, a token as `sanitiseTokens` leaves it. */
export function isSanitisedToken(text: string): boolean {
  const token = readToken(text);
  return token !== undefined && /^A*$/.test(token.signature);
}

function printToken(token: Token, dot: string, clean: (text: string) => string): string {
  const { header, claims } = withoutSecrets(token, clean);
  const parts = [header, claims].map((part) => encodeBase64Url(JSON.stringify(part)));
  return [...parts, "A".repeat(token.signature.length)].join(dot);
}

/**
 * An authorization header as a fixture holds it: the scheme, and of a token the header and the
 * claims in clear, `Bearer {…}.{…}.0`, so that a person and a difference by field can read them.
 */
export function sanitiseAuthorization(value: string, clean: (text: string) => string): string {
  const [scheme = "", credentials] = value.split(/ +(.*)/, 2);
  // Without a scheme, the value may be the secret itself.
  if (credentials === undefined || !/^[\w-]+$/.test(scheme)) return standInSecret;
  const token = readClearToken(credentials) ?? readToken(credentials);
  if (token === undefined) return `${scheme} ${standInSecret}`;
  const { header, claims } = withoutSecrets(token, clean);
  return escapeInvisible(`${scheme} ${JSON.stringify(header)}.${JSON.stringify(claims)}.0`);
}

/** The parts of a token in clear, as `sanitiseAuthorization` writes it. */
export function readClearToken(credentials: string): Token | undefined {
  if (!credentials.startsWith("{") || !credentials.endsWith("}.0")) return undefined;
  // A brace, a dot and a brace may also stand in a text of the header.
  for (let at = credentials.indexOf("}.{"); at !== -1; at = credentials.indexOf("}.{", at + 1)) {
    const header = readJson(credentials.slice(0, at + 1));
    const claims = readJson(credentials.slice(at + 2, -2));
    if (isJsonObject(header) && isJsonObject(claims)) return { header, claims, signature: "0" };
  }
  return undefined;
}

/** The parts of a signed token, or `undefined` where the text is none. */
function readToken(encoded: string): Token | undefined {
  const [header, claims, signature, ...more] = encoded.split(anyDot);
  if (header === undefined || claims === undefined || signature === undefined) return undefined;
  const parts = [header, claims].map((part) => readJson(decodeBase64Url(part) ?? ""));
  if (more.length > 0 || !isJsonObject(parts[0]) || !isJsonObject(parts[1])) return undefined;
  return { header: parts[0], claims: parts[1], signature };
}

function withoutSecrets(
  { header, claims }: Token,
  clean: (text: string) => string,
): { header: JsonObject; claims: JsonObject } {
  const kept = keepClaims(header["alg"], claims);
  return {
    // A key id would tell one key from another: only what the format says is kept.
    header: mapObjectStrings(pick(header, ["alg", "typ"]), clean),
    claims: mapObjectStrings(startAtZero(kept), clean),
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
  const times = ["iat", "nbf", "exp"].flatMap((name) => {
    const time = claims[name];
    // A number of which a difference would be no number again is no time.
    return typeof time === "number" ? [{ name, time: Number.isSafeInteger(time) ? time : 0 }] : [];
  });
  const start = times[0]?.time ?? 0;
  const moved = times.map(({ name, time }) => [name, time - start] as const);
  return { ...claims, ...Object.fromEntries(moved) };
}

function pick(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}
