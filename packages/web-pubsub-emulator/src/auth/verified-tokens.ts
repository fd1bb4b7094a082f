import type { AccessKeys } from "./access-keys.ts";
import { verifyAgain, verifyToken, type Claims, type Verified } from "./json-web-token.ts";

/** Client libraries sign in whole seconds: a burst of requests to one URL comes with one token. */
const maxTokens = 256;

/** Longer ones are verified every time, so that what is kept stays small. */
const maxTokenLength = 4096;

/** Tokens of one service that have proved to be signed with its keys, so that a burst is verified once. */
export class VerifiedTokens {
  readonly #keys: AccessKeys;
  /** In the order in which they came: the oldest gives way. */
  readonly #claims = new Map<string, Claims>();

  constructor(keys: AccessKeys) {
    this.#keys = keys;
  }

  /** Verifies a token as {@link verifyToken} does; its times are checked every time. */
  verify(token: string, nowInSeconds: number): Verified {
    const known = this.#claims.get(token);
    if (known !== undefined) return verifyAgain(known, nowInSeconds);
    const verified = verifyToken(token, this.#keys, nowInSeconds);
    if (verified.kind === "verified" && token.length <= maxTokenLength) {
      const [oldest] = this.#claims.keys();
      if (oldest !== undefined && this.#claims.size >= maxTokens) this.#claims.delete(oldest);
      this.#claims.set(token, verified.claims);
    }
    return verified;
  }
}
