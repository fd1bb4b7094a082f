import { decodeBase64, decodeBase64Url } from "../fixture/base64.ts";
import { createPattern } from "./live-values.ts";
import { secretProperties, standInAccessKey, standInSecret } from "./stand-ins.ts";
import {
  connectionStringKey,
  createPropertyPattern,
  secretInQuery,
  userInformation,
} from "./secret-traces.ts";
import { isSanitisedToken } from "./token.ts";

/** A place in a text where something stands that must never be stored. */
export interface SecretFinding {
  /** From 1. */
  readonly line: number;
  /** What it is; never the secret itself. */
  readonly what: string;
}

interface Trace {
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether a match is a stand-in after all. */
  readonly harmless?: (match: RegExpExecArray) => boolean;
}

interface Found {
  readonly index: number;
  readonly what: string;
}

const traces: readonly Trace[] = [
  {
    what: "a token with a live signature",
    pattern: /eyJ[\w-]*(?:\.|%(?:25)*2e)[\w-]*(?:\.|%(?:25)*2e)([\w-]+)/gi,
    // Any text may look like this; only a token's first part reads as an object.
    harmless: ([token, signature = ""]) =>
      /^A*$/.test(signature) ||
      decodeBase64Url(token.split(/\.|%/, 1)[0] ?? "")?.startsWith("{") !== true,
  },
  {
    what: "an access key in a connection string",
    pattern: connectionStringKey,
    harmless: ([, , key]) => key === standInAccessKey,
  },
  {
    what: "credentials in an authorization header",
    pattern: /^authorization: (?:\S+ +(?=\S))?(.*)$/gim,
    harmless: ([, credentials = ""]) =>
      credentials === standInSecret || /^\{.*\}\.0$/.test(credentials),
  },
  { what: "a private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g },
  {
    what: "a secret in a query",
    pattern: secretInQuery,
    harmless: ([, , value = ""]) => isHarmless(value),
  },
  {
    what: "a secret in a property of JSON",
    pattern: createPropertyPattern([...secretProperties]),
    harmless: ([, , , value = ""]) => isHarmless(value),
  },
  {
    what: "a password in a URL",
    pattern: userInformation,
    harmless: ([, , user]) => user === standInSecret,
  },
];

/**
 * Looks for secrets in the text of a fixture, as a second pair of eyes beside the sanitiser; also
 * in what stands there as base64.
 *
 * @param secrets - secrets known to be in use; found however they are encoded
 */
export function findSecrets(
  text: string,
  secrets: readonly string[] = [],
): readonly SecretFinding[] {
  const patterns = secrets
    .filter((secret) => secret !== "" && secret !== standInAccessKey)
    .map((secret) => createPattern(secret));
  const found = [
    ...findKnown(text, patterns),
    ...findTraces(text),
    ...listEncoded(text).flatMap(({ decoded, index, whole }) =>
      [...findKnown(decoded, patterns), ...(whole ? findTraces(decoded) : [])].map(({ what }) => ({
        index,
        what: `${what}, in base64`,
      })),
    ),
  ];
  const findings = found
    .sort((left, right) => left.index - right.index)
    .map(({ index, what }) => ({ line: text.slice(0, index).split("\n").length, what }));
  return [...new Map(findings.map((one) => [`${one.line} ${one.what}`, one])).values()];
}

function findKnown(text: string, patterns: readonly RegExp[]): readonly Found[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ index, what: "a secret in use" })),
  );
}

function findTraces(text: string): readonly Found[] {
  return traces.flatMap(({ harmless, pattern, what }) =>
    [...text.matchAll(pattern)]
      .filter((match) => harmless?.(match) !== true)
      .map(({ index }) => ({ index, what })),
  );
}

/** Texts that are in a text as base64: bodies and frames whole, and any word that may be some. */
function listEncoded(
  text: string,
): readonly { readonly index: number; readonly decoded: string; readonly whole: boolean }[] {
  const bodies = /^### \w+ with base64\n(?:.+\n)+\n((?:[A-Za-z0-9+/]+={0,2}\n)+)/gm;
  const frames = /^[<>] binary (\S+)$/gm;
  const words = /([A-Za-z0-9+/_-]{8,})/g;
  const read = (pattern: RegExp, whole: boolean) =>
    [...text.matchAll(pattern)].map(({ 0: match, 1: encoded = "", index }) => ({
      index: index + match.indexOf(encoded),
      whole,
      decoded: decodeLoosely(encoded.replaceAll("\n", "")),
    }));
  return [...read(bodies, true), ...read(frames, true), ...read(words, false)];
}

/** What base64 or base64url says, as far as it is text. */
function decodeLoosely(encoded: string): string {
  const plain = encoded.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  const whole = plain.length % 4 === 1 ? plain.slice(0, -1) : plain;
  const padding = "=".repeat((4 - (whole.length % 4)) % 4);
  return new TextDecoder().decode(decodeBase64(whole + padding) ?? new Uint8Array());
}

function isHarmless(value: string): boolean {
  return value === "" || value === standInSecret || isSanitisedToken(value);
}
