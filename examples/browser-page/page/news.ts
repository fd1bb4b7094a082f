/** What a visitor is shown. */
export interface News {
  readonly from: string;
  readonly text: string;
}

/** How a visitor's connection is doing. */
export type ConnectionState =
  | { readonly kind: "connecting" }
  | { readonly kind: "connected"; readonly userId: string }
  /** It has ended, or could not be made; `reason` is for people. */
  | { readonly kind: "closed"; readonly reason: string };

/** Who is told about a connection. */
export interface Listener {
  readonly onNews: (news: News) => void;
  readonly onState: (state: ConnectionState) => void;
}

/**
 * Asks the page's server for a client access URL and connects with it by WebSocket. Everything that
 * comes of it goes to the listener; nothing is thrown. Returns how to end it.
 */
export function followNews(server: string, listener: Listener): () => void {
  const ending = new AbortController();
  listener.onState({ kind: "connecting" });
  negotiate(server, ending.signal).then(
    ({ url }) => listen(new WebSocket(url, "json.webpubsub.azure.v1"), listener, ending.signal),
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      listener.onState({ kind: "closed", reason });
    },
  );
  return () => ending.abort(new Error("You have left."));
}

async function negotiate(server: string, signal: AbortSignal): Promise<{ readonly url: string }> {
  const response = await fetch(new URL("negotiate", server), { method: "POST", signal });
  if (!response.ok) throw new Error(`The server gives no access: ${response.status}.`);
  return (await response.json()) as { url: string };
}

function listen(socket: WebSocket, { onNews, onState }: Listener, signal: AbortSignal): void {
  let reason = "The connection broke.";
  const leave = (): void => {
    reason = "You have left.";
    socket.close();
  };
  socket.addEventListener("message", ({ data }) => {
    const frame = JSON.parse(String(data)) as Frame;
    if (frame.type === "message" && isNews(frame.data)) onNews(frame.data);
    if (frame.type !== "system") return;
    if (frame.event === "connected") onState({ kind: "connected", userId: frame.userId ?? "" });
    else reason = frame.message ?? reason;
  });
  socket.addEventListener("close", () => {
    signal.removeEventListener("abort", leave);
    onState({ kind: "closed", reason });
  });
  signal.addEventListener("abort", leave);
}

/** What of the frames of the JSON subprotocol matters here. */
type Frame =
  | { readonly type: "message"; readonly data: unknown }
  | { readonly type: "system"; readonly event: "connected"; readonly userId?: string }
  | { readonly type: "system"; readonly event: "disconnected"; readonly message?: string }
  | { readonly type: "ack" | "pong" };

function isNews(data: unknown): data is News {
  return (
    typeof data === "object" &&
    data !== null &&
    "from" in data &&
    typeof data.from === "string" &&
    "text" in data &&
    typeof data.text === "string"
  );
}
