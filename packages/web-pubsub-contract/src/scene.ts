import type { Access, EntraCredential, KeyCredential } from "./levels/level.ts";

/** What one case runs in: a hub of a service, or of fixtures in its place. */
export interface Scene extends AsyncDisposable {
  /** How the service is reached with an access key. */
  readonly byKey: Access<KeyCredential>;
  /** How it is reached by Entra ID; absent where that is not possible. */
  readonly byEntra?: Access<EntraCredential>;
  /** Connects a client, and resolves when the service has greeted it. */
  connect(client: ClientWishes): Promise<SceneClient>;
}

/** As what a client connects. */
export interface ClientWishes {
  readonly userId?: string;
  readonly groups?: readonly string[];
  readonly roles?: readonly string[];
}

/** A client that speaks the JSON subprotocol. */
export interface SceneClient {
  readonly connectionId: string;
  send(frame: object): void;
  /** The next frame that the service sends; rejects where the connection ends instead. */
  receive(): Promise<unknown>;
  /** The code of the close frame with which the service ends the connection. */
  untilClosed(): Promise<number>;
}

/** The hub of all cases, but for a real resource that names another. */
export const sceneHub = "chat";

/** What the names of connections in cases and in fixtures begin with. */
export const standInConnectionPrefix = "connection-number-";

/** The ids that connections have in cases and in fixtures, by the order of connecting, from 1. */
export function standInConnectionId(count: number): string {
  return `${standInConnectionPrefix}${count}`;
}
