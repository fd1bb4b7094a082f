import {
  AzureKeyCredential,
  WebPubSubServiceClient,
  type WebPubSubGroupMember,
} from "@restline/web-pubsub";

/** What the operator can do: no more than the page's server lets through. */
export interface OperatorClient {
  /** Sends to all visitors. */
  send(text: string): Promise<void>;
  /** The visitors that are connected, in the order of the service. */
  listVisitors(): Promise<readonly WebPubSubGroupMember[]>;
  /** Ends a visitor's connection. The visitor is told the reason. */
  close(connectionId: string, reason: string): Promise<void>;
}

/**
 * Makes the service's client for a page. It calls the page's own server in the place of the service,
 * and signs with the operator's key, which only that server takes: the resource's access key stays
 * where no browser sees it.
 */
export function createOperatorClient(server: string, operatorKey: string): OperatorClient {
  const service = new WebPubSubServiceClient(server, new AzureKeyCredential(operatorKey), "news");
  return {
    async send(text) {
      await service.sendToAll({ from: "The editors", text });
    },
    async listVisitors() {
      const visitors: WebPubSubGroupMember[] = [];
      for await (const visitor of service.group("visitors").listConnections()) {
        visitors.push(visitor);
      }
      return visitors;
    },
    async close(connectionId, reason) {
      await service.closeConnection(connectionId, { reason });
    },
  };
}
