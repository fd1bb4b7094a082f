import type { AccessKeys } from "./access-keys.ts";
import { signToken } from "./json-web-token.ts";

/** The protocol families that clients speak, each at a path of its own. */
export type ClientType = "default" | "mqtt" | "socketio";

/** What a new client access token is to say. */
export interface ClientGrant {
  /** As the caller spelt it. */
  readonly hub: string;
  readonly clientType: ClientType;
  /** `undefined` for an anonymous client. */
  readonly userId: string | undefined;
  readonly roles: readonly string[];
  /** Joined as the client connects. */
  readonly groups: readonly string[];
  /** Less than one makes a token that has expired. */
  readonly minutesToExpire: number;
}

/** Where and when a token is made. */
export interface Issuer {
  readonly keys: AccessKeys;
  /** Scheme and authority that clients connect to, with http for ws. */
  readonly endpoint: string;
  readonly nowInSeconds: number;
}

/** Signs a client access token with the primary key, in the form that the client libraries make themselves. */
export function issueClientToken(grant: ClientGrant, issuer: Issuer): string {
  const { hub, clientType, userId, roles, groups, minutesToExpire } = grant;
  const now = Math.floor(issuer.nowInSeconds);
  return signToken(
    {
      ...(userId === undefined ? {} : { sub: userId }),
      ...(roles.length === 0 ? {} : { role: roles }),
      ...(groups.length === 0 ? {} : { "webpubsub.group": groups }),
      aud: `${issuer.endpoint}${clientPaths[clientType]}${hub}`,
      nbf: now,
      iat: now,
      exp: now + minutesToExpire * 60,
    },
    issuer.keys.primary,
  );
}

const clientPaths: Readonly<Record<ClientType, string>> = {
  default: "/client/hubs/",
  mqtt: "/clients/mqtt/hubs/",
  socketio: "/clients/socketio/hubs/",
};
