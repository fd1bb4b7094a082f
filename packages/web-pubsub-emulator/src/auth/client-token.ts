import type { AccessKeys } from "./access-keys.ts";
import { describeAudience, isMeantFor, type Destination } from "./audience.ts";
import { verifyToken, type Claims } from "./json-web-token.ts";

/** What a client access token says about its bearer. */
export type ClientIdentity =
  | {
      readonly kind: "identified";
      /** `null` for an anonymous client. */
      readonly userId: string | null;
      readonly roles: readonly string[];
      readonly groups: readonly string[];
      /** All claims of the token, for the application. */
      readonly claims: Claims;
    }
  | { readonly kind: "refused"; readonly explanation: string };

/** A client access token and what it was presented for. */
export interface PresentedToken {
  readonly token: string;
  /** The documented audience: `{endpoint}/client/hubs/{hub}`, with an http scheme. */
  readonly destination: Destination;
  readonly nowInSeconds: number;
}

/** Checks a client access token and reads `sub`, `role` and `webpubsub.group` from it. */
export function readClientToken(presented: PresentedToken, keys: AccessKeys): ClientIdentity {
  const verified = verifyToken(presented.token, keys, presented.nowInSeconds);
  if (verified.kind === "refused") return verified;
  const { claims } = verified;
  if (!isMeantFor(claims, presented.destination)) {
    const { origins, path } = presented.destination;
    return refuse(
      `The token is for ${describeAudience(claims)}, the client asked for ${origins[0] ?? ""}${path}.`,
    );
  }
  return readIdentity(claims);
}

function readIdentity(claims: Claims): ClientIdentity {
  const { sub } = claims;
  if (sub !== undefined && sub !== null && typeof sub !== "string") {
    return refuse("The token's claim sub is not a string.");
  }
  const roles = readStrings(claims["role"]);
  if (roles === undefined) return refuse("The token's claim role is neither a string nor a list.");
  const groups = readStrings(claims["webpubsub.group"]);
  if (groups === undefined) {
    return refuse("The token's claim webpubsub.group is neither a string nor a list.");
  }
  const userId = sub === undefined || sub === null || sub === "" ? null : sub;
  return { kind: "identified", userId, roles, groups, claims };
}

/** One string or a list of them, as JSON Web Tokens have it; nothing is an empty list. */
function readStrings(claim: unknown): readonly string[] | undefined {
  if (claim === undefined || claim === null) return [];
  if (typeof claim === "string") return [claim];
  if (!Array.isArray(claim)) return undefined;
  const strings = claim.filter((entry) => typeof entry === "string");
  return strings.length === claim.length ? strings : undefined;
}

function refuse(explanation: string): ClientIdentity {
  return { kind: "refused", explanation };
}
