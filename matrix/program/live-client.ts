/** A client that is connected by the runtime's own WebSocket, and speaks the JSON protocol. */
export interface LiveClient {
  readonly connectionId: string;
  /** Resolves with what the client was told when its connection has ended. */
  readonly farewell: Promise<{ readonly message?: string; readonly closeCode: number }>;
}

interface SystemFrame {
  readonly type?: string;
  readonly event?: string;
  readonly connectionId?: string;
  readonly message?: string;
}

/** Connects a client. Rejects where the connection ends before the service has named it. */
export function connectLiveClient(url: string): Promise<LiveClient> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, "json.webpubsub.azure.v1");
    let message: string | undefined;
    const farewell = new Promise<Awaited<LiveClient["farewell"]>>((end) => {
      socket.addEventListener("close", ({ code, reason }) => {
        reject(new Error(`The live client was closed at once: ${code} ${reason}`));
        end({ closeCode: code, ...(message === undefined ? {} : { message }) });
      });
    });
    socket.addEventListener("error", () => {
      reject(new Error("The live client could not connect."));
    });
    socket.addEventListener("message", ({ data }) => {
      const frame: SystemFrame = JSON.parse(String(data));
      if (frame.type !== "system") return;
      if (frame.event === "disconnected") message = frame.message;
      if (frame.event === "connected" && frame.connectionId !== undefined) {
        resolve({ connectionId: frame.connectionId, farewell });
      }
    });
  });
}
