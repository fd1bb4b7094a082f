import { createHmac } from "node:crypto";
import type { Emulator } from "@restline/web-pubsub-emulator";

/** What a test wants in a client access token. */
export interface ClientClaims {
  readonly userId?: string;
  readonly roles?: readonly string[];
  readonly groups?: readonly string[];
}

/** Signs claims with HS256 as clients do: over the UTF-8 text of the key. Adds an expiry in an hour. */
export function signToken(claims: Record<string, unknown>, key: string): string {
  const expiry = { exp: Math.floor(Date.now() / 1000) + 3600 };
  const signed = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ ...expiry, ...claims })}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

/** The access key out of an emulator's connection string. */
export function readKey(emulator: Emulator): string {
  const key = /;AccessKey=([^;]+);/.exec(emulator.connectionString)?.[1];
  if (key === undefined) throw new Error("The connection string has no key.");
  return key;
}

/** The `Authorization` header for a REST request to a path of the emulator. */
export function authorize(emulator: Emulator, path: string): string {
  const token = signToken({ aud: `${emulator.endpoint}${path}` }, readKey(emulator));
  return `Bearer ${token}`;
}

/** The URL with which a client connects to a hub. */
export function createClientUrl(emulator: Emulator, hub: string, claims: ClientClaims = {}): URL {
  const token = signToken(
    {
      aud: `${emulator.endpoint}/client/hubs/${hub}`,
      ...(claims.userId === undefined ? {} : { sub: claims.userId }),
      role: claims.roles ?? [],
      "webpubsub.group": claims.groups ?? [],
    },
    readKey(emulator),
  );
  const url = new URL(`/client/hubs/${hub}`, emulator.endpoint.replace(/^http/, "ws"));
  url.searchParams.set("access_token", token);
  return url;
}

/** What lets a TLS client of Node.js trust an emulator that serves https; nothing over http. */
export function trust({ certificate }: Emulator): { readonly ca?: string } {
  return certificate === undefined ? {} : { ca: certificate };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
