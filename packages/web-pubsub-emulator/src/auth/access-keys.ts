import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";

/**
 * The key that the service team's own emulator publishes, and so no secret. The command line uses it
 * unless told otherwise: a connection string in a configuration file keeps working from one start to
 * the next, and for both emulators.
 */
export const publishedAccessKey = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH";

const minKeyBytes = 32;

/** The keys that sign tokens. Both are valid at once, so that a key can be changed under way. */
export interface AccessKeys {
  readonly primary: KeyObject;
  readonly secondary?: KeyObject;
}

/** Makes keys from their texts: what signs is the UTF-8 of the text, not what base64 in it stands for. */
export function createAccessKeys(primary: string, secondary?: string): AccessKeys {
  const keys = { primary: createSecretKey(Buffer.from(primary, "utf8")) };
  if (secondary === undefined) return keys;
  return { ...keys, secondary: createSecretKey(Buffer.from(secondary, "utf8")) };
}

/** Whether a text is one of the keys. Takes as long for one that is nearly right as for any other. */
export function isAccessKey(text: string, keys: AccessKeys): boolean {
  const given = createSecretKey(Buffer.from(text, "utf8"));
  return (
    given.equals(keys.primary) || (keys.secondary !== undefined && given.equals(keys.secondary))
  );
}

/** A fresh key of 256 random bits in 43 characters. */
export function generateAccessKey(): string {
  return randomBytes(32).toString("base64url");
}

/** Says why a text cannot be an access key, without quoting it; `undefined` when it can. */
export function describeKeyProblem(key: string): string | undefined {
  const bytes = Buffer.byteLength(key, "utf8");
  if (bytes < minKeyBytes) return `it has ${bytes} bytes and needs at least ${minKeyBytes}`;
  if (key.includes(";"))
    return "it contains a semicolon, which ends a value in a connection string";
  if (/\p{Cc}/u.test(key)) return "it contains a control character";
  if (key !== key.trim()) return "it begins or ends with white space";
  return undefined;
}
