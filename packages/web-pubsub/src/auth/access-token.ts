import { encodeBase64Url } from "./base64url.ts";
import type { Signer } from "./signer.ts";

/** What an access token states. Claim names are those that the official SDKs sign. */
export interface AccessTokenClaims {
  /** `aud`: the request URL for a REST call, the client endpoint for a client's connection. */
  audience: string;
  /** Seconds from issue to expiry, above zero. */
  lifetimeInSeconds: number;
  /** `sub`: the user id that a client connects as. */
  userId?: string | undefined;
  /** `role`: what a client may do without being granted it later. */
  roles?: readonly string[] | undefined;
  /** `webpubsub.group`: the groups that a client is in from the start. */
  groups?: readonly string[] | undefined;
}

// The same for every token, so it is encoded once.
const header = encodeBase64Url(JSON.stringify({ alg: "HS256", typ: "JWT" }));

/**
 * Issues a JSON Web Token signed with HS256 (RFC 7515), valid from `now` (milliseconds since 1970).
 * Claims that are left out are absent from the token, and `nbf` always is: `exp` is all that the
 * service asks for, and a machine whose clock is ahead would otherwise be turned away. The token is
 * there at once where the signer answers at once.
 */
export function issueAccessToken(
  signer: Signer,
  claims: AccessTokenClaims,
  now: number = Date.now(),
): string | Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  const payload = {
    role: claims.roles,
    "webpubsub.group": claims.groups,
    iat: issuedAt,
    exp: issuedAt + claims.lifetimeInSeconds,
    aud: claims.audience,
    sub: claims.userId,
  };
  const content = `${header}.${encodeBase64Url(JSON.stringify(payload))}`;
  const signature = signer.sign(content);
  return typeof signature === "string"
    ? `${content}.${signature}`
    : signature.then((text) => `${content}.${text}`);
}
