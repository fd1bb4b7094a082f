import { WebPubSubClient, WebPubSubJsonProtocol } from "@azure/web-pubsub-client";

/** Somebody who takes part in the chat. */
export interface Participant {
  /** Sends over the WebSocket: the event handler gets it. */
  say(text: string): Promise<void>;
  /** Sends by HTTP, as what has no WebSocket does. */
  post(text: string): Promise<void>;
  /** Signs out; resolves with what the service said when it closed the connection. */
  signOut(): Promise<string>;
}

/** Signs in at the chat's server, connects, and gives every line that is heard to `hear`. */
export async function joinChat(
  server: string,
  name: string,
  hear: (line: string) => void,
): Promise<Participant> {
  const headers: Record<string, string> = { "Content-Type": "application/json" };
  const call = async (method: string, path: string, body?: object): Promise<Response> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(new URL(path, server), { method, headers, ...sent });
    if (response.ok) return response;
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  };
  const session = (await (await call("POST", "/session", { name })).json()) as { token: string };
  headers["Authorization"] = `Bearer ${session.token}`;

  const client = new WebPubSubClient(
    {
      // Asked for again at each connection, so that a URL may be short-lived.
      async getClientAccessUrl() {
        const { url } = (await (await call("GET", "/negotiate")).json()) as { url: string };
        return url;
      },
    },
    {
      protocol: WebPubSubJsonProtocol(),
      // Its own reconnecting goes on for ever once the server gives no more URLs.
      autoReconnect: false,
      // The timers of its keep-alive outlive the connection.
      keepAliveIntervalInMs: 0,
      keepAliveTimeoutInMs: 0,
    },
  );
  let isLeaving = false;
  let isConnected = false;
  client.on("connected", () => (isConnected = true));
  client.on("server-message", ({ message }) => hear(printMessage(message.data)));
  const told = new Promise<string>((resolve) => {
    client.on("disconnected", ({ message }) => {
      isConnected = false;
      const farewell = message?.message ?? "The connection broke.";
      if (isLeaving) resolve(farewell);
      else hear(farewell);
    });
  });
  client.on("stopped", () => {
    if (isLeaving) return;
    client.start().catch((error: unknown) => hear(`Not connected any more: ${String(error)}`));
  });
  await client.start();

  return {
    async say(text) {
      await client.sendEvent("message", text, "text");
    },
    async post(text) {
      await call("POST", "/messages", { text });
    },
    async signOut() {
      isLeaving = true;
      const wasConnected = isConnected;
      await call("DELETE", "/session");
      return wasConnected ? told : "The connection was gone already.";
    },
  };
}

function printMessage(data: unknown): string {
  const isMessage = typeof data === "object" && data !== null && "from" in data && "text" in data;
  return isMessage ? `${String(data.from)}: ${String(data.text)}` : JSON.stringify(data);
}
