import type { AccessKeys } from "./access-keys.ts";
import { describeAudience, isMeantFor, type Destination } from "./audience.ts";
import { readBearerToken } from "./bearer.ts";
import { verifyToken } from "./json-web-token.ts";

/** Whether a REST request may go on, and if not, why. */
export type Authorization =
  | { readonly kind: "authorized" }
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

/** Checks the access-key token of a REST request. */
export function authorizeRequest(request: SignedRequest, keys: AccessKeys): Authorization {
  const token = readBearerToken(request.authorization);
  if (token === undefined) {
    const explanation = "The request has no header 'Authorization: Bearer' with a token.";
    return { kind: "refused", token: "missing", explanation };
  }
  const verified = verifyToken(token, keys, request.nowInSeconds);
  if (verified.kind === "refused") {
    return { kind: "refused", token: "invalid", explanation: verified.explanation };
  }
  if (isMeantFor(verified.claims, request.destination)) return { kind: "authorized" };
  const { origins, path } = request.destination;
  const explanation = `The token is for ${describeAudience(verified.claims)}, the request went to ${origins[0] ?? ""}${path}.`;
  return { kind: "refused", token: "invalid", explanation };
}
