import { readAudiences } from "./audience.ts";
import { peekClaims, readUnverifiedToken, type RefusedToken } from "./json-web-token.ts";

/** The audience of the documented scope `https://webpubsub.azure.com/.default`. */
export const entraAudience = "https://webpubsub.azure.com";

/**
 * Whose tokens count: the authorities of Microsoft Entra ID in its public and its national clouds, in
 * the first and in the second form of access tokens. The path begins with the tenant.
 */
const authorities: ReadonlySet<string> = new Set([
  "sts.windows.net",
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "sts.chinacloudapi.cn",
  "login.partner.microsoftonline.cn",
  "login.chinacloudapi.cn",
]);

/** Whether a token has the audience of Microsoft Entra ID's for Web PubSub. Says nothing of its worth. */
export function claimsEntra(token: string): boolean {
  const claims = peekClaims(token);
  if (claims === undefined) return false;
  return readAudiences(claims).some(
    (audience) => audience.replace(/\/$/, "").toLowerCase() === entraAudience,
  );
}

/** Whether a token names Microsoft Entra ID as its issuer, for whatever service. Says nothing of its worth. */
export function isFromEntra(token: string): boolean {
  return isIssuer(peekClaims(token)?.["iss"]);
}

/**
 * Checks what is left to check of a token that {@link claimsEntra} without asking anybody: issuer,
 * `exp` and `nbf` with five minutes of skew. **Not its signature**: whoever can write JSON can make a
 * token that passes, which is what a test without an Azure account needs.
 *
 * @returns `undefined` when the token is good as far as that goes.
 */
export function refuseEntraToken(token: string, nowInSeconds: number): RefusedToken | undefined {
  const read = readUnverifiedToken(token, nowInSeconds);
  if (read.kind === "refused") return read;
  return isIssuer(read.claims["iss"])
    ? undefined
    : {
        kind: "refused",
        explanation:
          "The token's issuer is no Microsoft Entra authority such as https://sts.windows.net/{tenant}/.",
      };
}

function isIssuer(issuer: unknown): boolean {
  const url = typeof issuer === "string" ? URL.parse(issuer) : null;
  if (url === null) return false;
  return url.protocol === "https:" && authorities.has(url.host) && /^\/[^/]+/.test(url.pathname);
}
