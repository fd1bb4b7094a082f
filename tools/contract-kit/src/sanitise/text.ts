import { createReplacement, type SanitiseRules } from "./live-values.ts";
import {
  secretProperties,
  secretQueryParameters,
  standInAccessKey,
  standInSecret,
} from "./stand-ins.ts";
import {
  connectionStringKey,
  createPropertyPattern,
  secretInQuery,
  userInformation,
} from "./secret-traces.ts";
import { isSanitisedToken, sanitiseTokens } from "./token.ts";

const mostRounds = 1000;

/** The ways of cleaning text by some rules. Cleaning again changes nothing. */
export interface TextCleaning {
  /** Cleans any text. */
  readonly clean: (text: string) => string;
  /** Cleans `name=value` pairs, of a query or a form. */
  readonly cleanPairs: (pairs: string) => string;
  readonly cleanUrl: (url: string) => string;
  /** Whether the text of a JSON property of this name is a secret. */
  readonly isSecret: (name: string) => boolean;
}

export function createTextCleaning(rules: SanitiseRules): TextCleaning {
  const replace = createReplacement(rules);
  const names = [...secretProperties, ...(rules.secretProperties ?? [])];
  const secretNames = new Set(names.map((name) => name.toLowerCase()));
  const property = createPropertyPattern(names);
  const secretOf = (value: string): string => sanitiseSecret(value, clean);
  function clean(text: string): string {
    return untilStable(text, (current) =>
      replace(sanitiseTokens(current, clean))
        .replace(property, (_, before: string, ...[, value, after]: string[]) => {
          return before + secretOf(value ?? "") + (after ?? "");
        })
        .replace(secretInQuery, (_, before: string, value: string) => before + secretOf(value))
        .replace(connectionStringKey, (_, name: string) => name + standInAccessKey)
        .replace(userInformation, (_, scheme: string) => `${scheme}${standInSecret}@`),
    );
  }
  return {
    clean,
    isSecret: (name) => secretNames.has(name.toLowerCase()),
    cleanPairs: (pairs) => untilStable(pairs, (text) => sanitisePairs(clean(text), secretOf)),
    cleanUrl: (url) => untilStable(url, (text) => sanitiseUrl(clean(text), secretOf)),
  };
}

function untilStable(text: string, cleanOnce: (text: string) => string): string {
  let current = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = cleanOnce(current);
    if (next === current) return current;
    current = next;
  }
  throw new RangeError("stand-ins and the text around them bring live values back again and again");
}

/**
 * The value of something that is named as a secret: what is left of a token in it, which still
 * says what it was for, or nothing of it.
 */
export function sanitiseSecret(value: string, clean: (text: string) => string): string {
  const cleaned = clean(value);
  if (cleaned === "") return cleaned;
  return isSanitisedToken(cleaned) ? cleaned : standInSecret;
}

/** Replaces the secrets of `name=value` pairs, also where their names are percent-encoded. */
function sanitisePairs(pairs: string, secretOf: (value: string) => string): string {
  // Not by URLSearchParams, which would spell what was not touched anew.
  return pairs
    .split("&")
    .map((pair) => {
      const [name = "", value] = pair.split(/=(.*)/s, 2);
      return value === undefined || !isSecretName(name) ? pair : `${name}=${secretOf(value)}`;
    })
    .join("&");
}

function isSecretName(name: string): boolean {
  const plain = name.replace(/%(?:25)*([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return secretQueryParameters.has(plain.toLowerCase());
}

function sanitiseUrl(url: string, secretOf: (value: string) => string): string {
  return url.replace(/(?<=^[^?#]*\?)[^#]+/, (query) => sanitisePairs(query, secretOf));
}
