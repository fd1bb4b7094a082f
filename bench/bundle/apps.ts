/** A program that closes one connection, as an application would write it. */
export interface App {
  readonly name: string;
  readonly source: string;
}

const highLevel = (library: string): string => `
  import { WebPubSubServiceClient } from "${library}";
  export const close = (connectionString, hub, connectionId) =>
    new WebPubSubServiceClient(connectionString, hub).closeConnection(connectionId);
`;

const signedLowLevel = `
  import { createRestClient } from "@restline/web-pubsub";
  export const close = (connectionString, hub, connectionId) =>
    createRestClient(connectionString)
      .path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId)
      .delete();
`;

const lowLevel = `
  import createClient, { isUnexpected } from "@restline/web-pubsub-rest";
  export async function close(endpoint, credential, hub, connectionId) {
    const response = await createClient(endpoint, credential)
      .path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId)
      .delete();
    if (isUnexpected(response)) throw new Error(response.body?.message);
  }
`;

const core = `
  import { getClient } from "@azure-rest/core-client";
  export const close = (endpoint, hub, connectionId) =>
    getClient(endpoint)
      .path("/api/hubs/{hub}/connections/{connectionId}", hub, connectionId)
      .delete();
`;

/** The official client first, and core-client alone last: it is in all of them. */
export const apps: readonly App[] = [
  { name: "@azure/web-pubsub", source: highLevel("@azure/web-pubsub") },
  { name: "@restline/web-pubsub", source: highLevel("@restline/web-pubsub") },
  { name: "@restline/web-pubsub, the RLC", source: signedLowLevel },
  { name: "@restline/web-pubsub-rest", source: lowLevel },
  { name: "@azure-rest/core-client", source: core },
];
