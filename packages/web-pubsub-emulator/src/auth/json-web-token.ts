import { createHmac, timingSafeEqual, type KeyObject } from "node:crypto";
import type { AccessKeys } from "./access-keys.ts";

/** How far a token's times may be off this clock, in seconds, as in the service team's own emulator. */
export const clockSkewInSeconds = 300;

/** The claims of a token. What is checked of them, and what not, is up to who gives them out. */
export type Claims = Readonly<Record<string, unknown>>;

/** The outcome of a verification. */
export type Verified = { readonly kind: "verified"; readonly claims: Claims } | RefusedToken;

/** A token that does not count. */
export interface RefusedToken {
  readonly kind: "refused";
  /** A sentence for the log and for `WWW-Authenticate`; it never quotes the token. */
  readonly explanation: string;
}

/**
 * Verifies a token signed with HS256: signature and times are good, nothing else about its claims is
 * checked. Total: any text gets an answer.
 *
 * By hand with node:crypto, because that takes an eighth of the time of the libraries, and with one
 * algorithm: whatever else the header asks for, `none` above all, is refused before anything is
 * computed. `exp` has to be there, `nbf` counts where it is, both with five minutes of skew.
 *
 * @param nowInSeconds - seconds since 1970 by the emulator's clock.
 */
export function verifyToken(token: string, keys: AccessKeys, nowInSeconds: number): Verified {
  const parts = splitToken(token);
  if (parts === undefined) return refuseShape();
  const { header, payload, signature } = parts;
  if (!usualHeaders.has(header) && readObject(header)?.["alg"] !== "HS256") {
    return refuse("The token is not signed with HS256.");
  }
  const signed = `${header}.${payload}`;
  if (
    !isSignedBy(keys.primary, signed, signature) &&
    !isSignedBySecondary(keys, signed, signature)
  ) {
    return refuse("The token is not signed with an access key of this service.");
  }
  return checkTimes(readObject(payload), nowInSeconds);
}

/** Whether the times of a token that was verified before are still good, and if not, why. */
export function verifyAgain(claims: Claims, nowInSeconds: number): Verified {
  return checkTimes(claims, nowInSeconds);
}

/** Reads a token whose signature nobody can check here: its times are good, and that is all. Total. */
export function readUnverifiedToken(token: string, nowInSeconds: number): Verified {
  const parts = splitToken(token);
  return parts === undefined ? refuseShape() : checkTimes(readObject(parts.payload), nowInSeconds);
}

/** Looks at the claims of a token of which nothing has been checked; `undefined` when it has none. */
export function peekClaims(token: string): Claims | undefined {
  const parts = splitToken(token);
  return parts === undefined ? undefined : readObject(parts.payload);
}

/** Signs claims with HS256. They are taken as they are: expiry and audience are the caller's. */
export function signToken(claims: Claims, key: KeyObject): string {
  const signed = `${signedHeader}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

interface TokenParts {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
}

function splitToken(token: string): TokenParts | undefined {
  const [header, payload, signature, ...rest] = token.split(".", 4);
  if (header === undefined || payload === undefined || signature === undefined) return undefined;
  return rest.length > 0 ? undefined : { header, payload, signature };
}

function refuseShape(): Verified {
  return refuse("The token is not a JSON Web Token: it needs three parts separated by dots.");
}

function refuse(explanation: string): Verified {
  return { kind: "refused", explanation };
}

const signedHeader = encode({ alg: "HS256", typ: "JWT" });

/** As the libraries of this world write it, in their two orders: these need no parsing. */
const usualHeaders = new Set([signedHeader, encode({ typ: "JWT", alg: "HS256" })]);

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value), "utf8").toString("base64url");
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

function checkTimes(claims: Claims | undefined, now: number): Verified {
  if (claims === undefined) return refuse("The token's claims are not a JSON object.");
  const problem = describeTimeProblem(claims, now);
  return problem === undefined ? { kind: "verified", claims } : refuse(problem);
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
