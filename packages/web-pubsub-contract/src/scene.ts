import type { HttpClient } from "@azure/core-rest-pipeline";

/** What one case runs in: a hub of a service, or of fixtures in its place. */
export interface Scene extends AsyncDisposable {
  readonly connectionString: string;
  readonly hub: string;
  /** Sends the requests; absent: the platform's own HTTP client does. */
  readonly httpClient?: HttpClient;
  /** Opens a client connection, and resolves with its id when the service counts it as open. */
  connect(): Promise<string>;
}

/** The hub of all cases, but for a real resource that names another. */
export const sceneHub = "chat";

/** The ids that connections have in fixtures, by the order of connecting: 1, 2, and so on. */
export function standInConnectionId(count: number): string {
  return `connection-number-${count}`;
}
