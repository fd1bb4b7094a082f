import type { ClientToken } from "../answer.ts";
import { decodeBase64Url } from "../base64url.ts";

/**
 * What a client token states. Its signature is not looked at: a fixture holds none.
 *
 * @throws TypeError where the text is no JSON Web Token
 */
export function readClientToken(token: string): ClientToken {
  const [, payload = ""] = token.split(".");
  const claims: unknown = JSON.parse(decodeBase64Url(payload));
  if (!isRecord(claims)) throw new TypeError("the claims of the client token are no object");
  const { aud, exp, iat, role, sub } = claims;
  return {
    path: decodeURIComponent(new URL(String(aud)).pathname),
    minutes: (Number(exp) - Number(iat)) / 60,
    ...(typeof sub === "string" ? { userId: sub } : {}),
    roles: readTexts(role),
    groups: readTexts(claims["webpubsub.group"]),
  };
}

function readTexts(claim: unknown): readonly string[] {
  return claim === undefined ? [] : [claim].flat().map(String);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
