import { describeAudience, isMeantFor, type Destination } from "./audience.ts";
import { readBearerToken } from "./bearer.ts";
import { claimsEntra, entraAudience, isFromEntra, refuseEntraToken } from "./entra-token.ts";
import type { VerifiedTokens } from "./verified-tokens.ts";

/** Whose tokens a service takes. */
export interface Authority {
  readonly tokens: VerifiedTokens;
  /** Whether Microsoft Entra tokens count although nobody has checked their signatures. */
  readonly allowUnvalidatedEntraTokens: boolean;
}

/** What a caller has shown: that it knows an access key, or a token of Microsoft Entra ID. */
export type Credential = "accessKey" | "entraToken";

/** Whether a REST request may go on, and if not, why. */
export type Authorization =
  | { readonly kind: "authorized"; readonly credential: Credential }
  /** `token` tells a request without a token from one with a bad one. */
  | {
      readonly kind: "refused";
      readonly token: "missing" | "invalid";
      readonly explanation: string;
    };

/** A REST request, as far as its token goes. */
export interface SignedRequest {
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
  readonly destination: Destination;
  readonly nowInSeconds: number;
}

/** Checks the token of a REST request: one signed with an access key, or one of Microsoft Entra ID. */
export function authorizeRequest(request: SignedRequest, authority: Authority): Authorization {
  const token = readBearerToken(request.authorization);
  if (token === undefined) {
    const explanation = "The request has no header 'Authorization: Bearer' with a token.";
    return { kind: "refused", token: "missing", explanation };
  }
  if (authority.allowUnvalidatedEntraTokens && claimsEntra(token)) {
    const refused = refuseEntraToken(token, request.nowInSeconds);
    return refused === undefined
      ? { kind: "authorized", credential: "entraToken" }
      : refuse(refused.explanation);
  }
  const verified = authority.tokens.verify(token, request.nowInSeconds);
  if (verified.kind === "refused") {
    return refuse(describeForeignToken(token, authority) ?? verified.explanation);
  }
  if (isMeantFor(verified.claims, request.destination)) {
    return { kind: "authorized", credential: "accessKey" };
  }
  const { origins, path } = request.destination;
  return refuse(
    `The token is for ${describeAudience(verified.claims)}, the request went to ${origins[0] ?? ""}${path}.`,
  );
}

/**
 * What to do about a token that is one of Microsoft Entra ID's; `undefined` for any other. Whoever has
 * such a token has no key, and would look in vain for what is wrong with its signature.
 */
function describeForeignToken(token: string, authority: Authority): string | undefined {
  if (claimsEntra(token)) {
    return "The token is one of Microsoft Entra ID, and such tokens are not taken here. They are with the options https and allowUnvalidatedEntraTokens, on the command line --https --allow-unvalidated-entra-tokens.";
  }
  if (!authority.allowUnvalidatedEntraTokens || !isFromEntra(token)) return undefined;
  return `The token is one of Microsoft Entra ID for another service: its audience has to be ${entraAudience}, which the scope ${entraAudience}/.default asks for.`;
}

function refuse(explanation: string): Authorization {
  return { kind: "refused", token: "invalid", explanation };
}
