import { describeAudience, isMeantFor, type Destination } from "./audience.ts";
import { readBearerToken } from "./bearer.ts";
import { claimsEntra, refuseEntraToken } from "./entra-token.ts";
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
    return refuse(
      claimsEntra(token)
        ? "Microsoft Entra tokens are not taken: that needs the option allowUnvalidatedEntraTokens."
        : verified.explanation,
    );
  }
  if (isMeantFor(verified.claims, request.destination)) {
    return { kind: "authorized", credential: "accessKey" };
  }
  const { origins, path } = request.destination;
  return refuse(
    `The token is for ${describeAudience(verified.claims)}, the request went to ${origins[0] ?? ""}${path}.`,
  );
}

function refuse(explanation: string): Authorization {
  return { kind: "refused", token: "invalid", explanation };
}
