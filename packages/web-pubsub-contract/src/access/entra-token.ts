import type { TokenCredential } from "@azure/core-auth";
import { encodeBase64Url } from "../base64url.ts";

/**
 * Tokens that have the form of Entra ID's, for the audience that is asked for, and no signature:
 * good for the embedded service alone.
 */
export function createEntraToken(
  issuer = "https://sts.windows.net/00000000-0000-0000-0000-000000000000/",
): TokenCredential {
  return {
    async getToken(scopes) {
      const now = Math.floor(Date.now() / 1000);
      const aud = [scopes].flat().join(" ").replace("/.default", "");
      const claims = { aud, iss: issuer, iat: now, exp: now + 3600 };
      const token = `${encode({ alg: "RS256", typ: "JWT" })}.${encode(claims)}.${encode("none")}`;
      return { token, expiresOnTimestamp: (now + 3600) * 1000 };
    },
  };
}

/** A token that somebody has fetched already: it counts as good for an hour. */
export function holdToken(token: string): TokenCredential {
  return {
    getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
}

function encode(part: unknown): string {
  return encodeBase64Url(JSON.stringify(part));
}
