import { WebPubSubServiceClient } from "@restline/web-pubsub";

/** A client connection that a case needs to be there. */
export interface LiveConnection extends Disposable {
  readonly connectionId: string;
}

/** Connects a client to a hub; resolves when the service has told it its connection id. */
export async function openLiveConnection(
  connectionString: string,
  hub: string,
): Promise<LiveConnection> {
  const service = new WebPubSubServiceClient(connectionString, hub);
  const { url } = await service.getClientAccessToken();
  const socket = new WebSocket(url, "json.webpubsub.azure.v1");
  const connectionId = await new Promise<string>((resolve, reject) => {
    // The address holds the token, so no message repeats it.
    const refuse = (): void => {
      reject(new Error(`no client could connect to the hub "${hub}"`));
    };
    socket.addEventListener("error", refuse);
    socket.addEventListener("close", refuse);
    socket.addEventListener("message", ({ data }) => {
      const id = readConnectionId(data);
      if (id !== undefined) resolve(id);
    });
  });
  return {
    connectionId,
    [Symbol.dispose]() {
      socket.close();
    },
  };
}

/** The id in the message that greets a client: `{"type":"system","event":"connected",…}`. */
function readConnectionId(data: unknown): string | undefined {
  const message: unknown = typeof data === "string" ? JSON.parse(data) : undefined;
  const isGreeting = typeof message === "object" && message !== null && "connectionId" in message;
  return isGreeting && typeof message.connectionId === "string" ? message.connectionId : undefined;
}
