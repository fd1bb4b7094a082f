import { createHmac, timingSafeEqual, type KeyObject } from "node:crypto";
import type { AccessKeys } from "./access-keys.ts";

/** How far a token's times may be off this clock, in seconds, as in the service team's own emulator. */
export const clockSkewInSeconds = 300;

/** The claims of a token whose signature and times are good. Nothing else about them is checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** The outcome of a verification. */
export type Verified =
  | { readonly kind: "verified"; readonly claims: Claims }
  /** A sentence for the log and for `WWW-Authenticate`; it never quotes the token. */
  | { readonly kind: "refused"; readonly explanation: string };

/**
 * Verifies a token signed with HS256. Total: any text gets an answer.
 *
 * By hand with node:crypto, because that takes an eighth of the time of the libraries, and with one
 * algorithm: whatever else the header asks for, `none` above all, is refused before anything is
 * computed. `exp` has to be there, `nbf` counts where it is, both with five minutes of skew.
 *
 * @param nowInSeconds - seconds since 1970 by the emulator's clock.
 */
export function verifyToken(token: string, keys: AccessKeys, nowInSeconds: number): Verified {
  const [header, payload, signature, ...rest] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    return refuse("The token is not a JSON Web Token: it needs three parts separated by dots.");
  }
  if (readObject(header)?.["alg"] !== "HS256") {
    return refuse("The token is not signed with HS256.");
  }
  const signed = `${header}.${payload}`;
  if (
    !isSignedBy(keys.primary, signed, signature) &&
    !isSignedBySecondary(keys, signed, signature)
  ) {
    return refuse("The token is not signed with an access key of this service.");
  }
  const claims = readObject(payload);
  if (claims === undefined) return refuse("The token's claims are not a JSON object.");
  const problem = describeTimeProblem(claims, nowInSeconds);
  return problem === undefined ? { kind: "verified", claims } : refuse(problem);
}

/** Signs claims with HS256. They are taken as they are: expiry and audience are the caller's. */
export function signToken(claims: Claims, key: KeyObject): string {
  const signed = `${encodePart({ alg: "HS256", typ: "JWT" })}.${encodePart(claims)}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

function encodePart(value: Claims): string {
  return Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
}

function refuse(explanation: string): Verified {
  return { kind: "refused", explanation };
}

function readObject(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON: the caller says what should have been one.
    return undefined;
  }
}

function isObject(value: unknown): value is Claims {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSignedBySecondary(keys: AccessKeys, signed: string, signature: string): boolean {
  return keys.secondary !== undefined && isSignedBy(keys.secondary, signed, signature);
}

function isSignedBy(key: KeyObject, signed: string, signature: string): boolean {
  const expected = createHmac("sha256", key).update(signed).digest();
  const actual = Buffer.from(signature, "base64url");
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function describeTimeProblem(claims: Claims, now: number): string | undefined {
  const { exp, nbf } = claims;
  if (typeof exp !== "number") return "The token has no expiry (claim exp).";
  if (now >= exp + clockSkewInSeconds) return `The token expired at ${formatTime(exp)}.`;
  if (nbf === undefined) return undefined;
  if (typeof nbf !== "number") return "The token's claim nbf is not a number.";
  return now < nbf - clockSkewInSeconds
    ? `The token is not valid before ${formatTime(nbf)}.`
    : undefined;
}

function formatTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString();
}
