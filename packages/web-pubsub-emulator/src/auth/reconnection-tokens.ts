import type { AccessKeys } from "./access-keys.ts";
import { signToken, verifyToken } from "./json-web-token.ts";

const issuer = "https://webpubsub.azure.com";
const lifetimeInSeconds = 7 * 24 * 60 * 60;

/**
 * Issues and checks the tokens with which a client recovers its connection. Documented is that they
 * are opaque, good for about a week and for one connection; the form, a JSON Web Token whose
 * audience is the connection id, is the service team's own emulator's.
 */
export class ReconnectionTokenIssuer {
  readonly #keys: AccessKeys;
  /** Milliseconds since 1970. */
  readonly #now: () => number;
  #issued = 0;
  /** How many had been issued when they were all revoked, if ever they were. */
  #revoked = 0;

  constructor(keys: AccessKeys, now: () => number) {
    this.#keys = keys;
    this.#now = now;
  }

  /** A token for this connection alone, good for seven days. */
  issue(connectionId: string): string {
    const iat = Math.floor(this.#now() / 1000);
    // No two tokens are alike. Counted rather than random: a test with its own key, clock and ids
    // sees the same frames in every run, and the signature is secret enough.
    const jti = `${++this.#issued}`;
    const claims = { iss: issuer, aud: connectionId, jti, iat, exp: iat + lifetimeInSeconds };
    return signToken(claims, this.#keys.primary);
  }

  /** Refuses every token from before: connections of the same ids are others from here on. */
  revokeAll(): void {
    this.#revoked = this.#issued;
  }

  /** Whether the token was issued for this connection and has not expired, without any skew. */
  accepts(token: string, connectionId: string): boolean {
    const nowInSeconds = this.#now() / 1000;
    const verified = verifyToken(token, this.#keys, nowInSeconds);
    if (verified.kind === "refused") return false;
    const { iss, aud, exp, jti } = verified.claims;
    if (Number(jti) <= this.#revoked) return false;
    return iss === issuer && aud === connectionId && typeof exp === "number" && nowInSeconds < exp;
  }
}
