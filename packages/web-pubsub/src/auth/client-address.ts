import { issueAccessToken } from "./access-token.ts";
import type { Signer } from "./signer.ts";

/** The protocols that a client can connect by: WebSocket, MQTT over WebSocket, Socket.IO. */
export type ClientProtocol = "default" | "mqtt" | "socketio";

/** Where a client connects: as a WebSocket address, and as its token has to name it. */
export interface ClientAddress {
  baseUrl: string;
  audience: string;
}

/** What a client's token states. */
export interface ClientClaims {
  audience: string;
  lifetimeInMinutes: number;
  userId: string | undefined;
  roles: readonly string[] | undefined;
  groups: readonly string[] | undefined;
}

const pathByProtocol: Readonly<Record<ClientProtocol, string>> = {
  default: "client/hubs/",
  mqtt: "clients/mqtt/hubs/",
  socketio: "clients/socketio/hubs/",
};

/** The protocols, in the order in which a message names them. */
export const clientProtocols: readonly string[] = Object.keys(pathByProtocol);

/**
 * Finds where clients of a hub connect, as the official SDKs do: the endpoint with
 * the path of the protocol, as ws(s) to connect to and as http(s) in the token's audience.
 */
export function locateClients(
  endpoint: string,
  hub: string,
  protocol: ClientProtocol,
): ClientAddress {
  const root = endpoint.endsWith("/") ? endpoint : `${endpoint}/`;
  const audience = `${root}${pathByProtocol[protocol]}${hub}`;
  return { audience, baseUrl: audience.replace(/^http/i, "ws") };
}

/**
 * Issues a client's token with the access key, without asking the service. `now` is the time by the
 * service's clock, in milliseconds since 1970.
 */
export function issueClientToken(
  signer: Signer,
  claims: ClientClaims,
  now: number,
): string | Promise<string> {
  const { lifetimeInMinutes, ...others } = claims;
  return issueAccessToken(signer, { ...others, lifetimeInSeconds: lifetimeInMinutes * 60 }, now);
}
