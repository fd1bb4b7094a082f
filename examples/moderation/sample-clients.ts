import type { WebPubSubServiceClient } from "@restline/web-pubsub";

/** A client with an open connection. */
export interface SampleClient {
  readonly user: string;
  /** Resolves when its connection has ended, with what the service told it. */
  readonly told: Promise<string>;
  close(): void;
}

/** Connects ada (twice), bob, carol and somebody without a name, all of them in the group. */
export async function connectSampleClients(
  chat: WebPubSubServiceClient,
  group: string,
): Promise<readonly SampleClient[]> {
  const users = ["ada", "ada", "bob", "carol", undefined];
  return Promise.all(
    users.map(async (userId) => {
      const { url } = await chat.getClientAccessToken({ userId, groups: [group] });
      return connect(url, userId ?? "somebody");
    }),
  );
}

function connect(url: string, user: string): Promise<SampleClient> {
  const socket = new WebSocket(url, "json.webpubsub.azure.v1");
  let farewell = "nothing";
  socket.addEventListener("message", ({ data }) => {
    const frame: { type?: string; event?: string; message?: string } = JSON.parse(String(data));
    if (frame.type === "system" && frame.event === "disconnected") {
      farewell = frame.message ?? farewell;
    }
  });
  const told = new Promise<string>((resolve) => {
    socket.addEventListener("close", () => resolve(farewell));
  });
  return new Promise((resolve, reject) => {
    socket.addEventListener("open", () => resolve({ user, told, close: () => socket.close() }));
    socket.addEventListener("error", () => {
      reject(new Error(`The client of ${user} could not connect to ${new URL(url).host}.`));
    });
  });
}
