import { decodeBase64Url } from "../fixture/base64.ts";
import { standInAccessKey, standInSecret } from "./stand-ins.ts";

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

const traces: readonly Trace[] = [
  {
    what: "a token with a live signature",
    pattern: /eyJ[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.([A-Za-z0-9_-]+)/g,
    // Any text may look like this; only a token's first part reads as an object.
    harmless: ([token, signature = ""]) =>
      /^A*$/.test(signature) || !decodeBase64Url(token.split(".", 1)[0] ?? "")?.startsWith("{"),
  },
  {
    what: "an access key in a connection string",
    pattern: /\bAccessKey=([^;\s"]+)/gi,
    harmless: ([, key]) => key === standInAccessKey,
  },
  {
    what: "credentials in an authorization header",
    pattern: /^authorization: (?:\S+ +(?=\S))?(.*)$/gim,
    harmless: ([, credentials = ""]) =>
      credentials === standInSecret || /^\{.*\}\.0$/.test(credentials),
  },
  { what: "a private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g },
  {
    what: "a signature in a query",
    pattern: /[?&]sig=([^&\s"]+)/gi,
    harmless: ([, signature]) => signature === standInSecret,
  },
];

/**
 * Looks for secrets in the text of a fixture, as a second pair of eyes beside the sanitiser.
 *
 * @param secrets - secrets known to be in use; found as they are and percent-encoded
 */
export function findSecrets(
  text: string,
  secrets: readonly string[] = [],
): readonly SecretFinding[] {
  const known = secrets
    .filter((secret) => secret !== "" && secret !== standInAccessKey)
    .flatMap((secret) => [...new Set([secret, encodeURIComponent(secret)])])
    .flatMap((secret) => listIndexes(text, secret))
    .map((index) => ({ index, what: "a secret in use" }));
  const guessed = traces.flatMap(({ what, pattern, harmless }) =>
    [...text.matchAll(pattern)]
      .filter((match) => harmless?.(match) !== true)
      .map(({ index }) => ({ index, what })),
  );
  return [...known, ...guessed]
    .sort((left, right) => left.index - right.index)
    .map(({ index, what }) => ({ line: text.slice(0, index).split("\n").length, what }));
}

function listIndexes(text: string, part: string): readonly number[] {
  const indexes: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) indexes.push(at);
  return indexes;
}
