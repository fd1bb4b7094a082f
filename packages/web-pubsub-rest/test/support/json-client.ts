/** A client of the subprotocol `json.webpubsub.azure.v1`. */
export interface JsonClient {
  readonly connectionId: string;
  /** The next frame that was not taken yet. Rejects when the connection closes before it comes. */
  next(): Promise<Frame>;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** A frame, parsed. */
export type Frame = Readonly<Record<string, unknown>>;

/** Connects, and takes the first frame, which says who the client is. */
export async function connectJsonClient(url: string): Promise<JsonClient> {
  const socket = new WebSocket(url, "json.webpubsub.azure.v1");
  const frames = new FrameQueue();
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener("close", ({ code, reason }) => {
      frames.end(new Error(`The connection closed with ${code} "${reason}".`));
      resolve({ code, reason });
    });
  });
  socket.addEventListener("message", (event: { readonly data: unknown }) => {
    frames.add(readFrame(event.data));
  });
  const { connectionId } = await frames.next();
  if (typeof connectionId !== "string") throw new Error("The first frame names no connection.");
  return { connectionId, next: () => frames.next(), closed };
}

/** Frames that nobody has taken, or takers that no frame has come for: never both. */
class FrameQueue {
  readonly #frames: Frame[] = [];
  readonly #takers: { resolve: (frame: Frame) => void; reject: (reason: Error) => void }[] = [];
  #end: Error | undefined;

  add(frame: Frame): void {
    const taker = this.#takers.shift();
    if (taker === undefined) this.#frames.push(frame);
    else taker.resolve(frame);
  }

  end(reason: Error): void {
    this.#end = reason;
    for (const taker of this.#takers.splice(0)) taker.reject(reason);
  }

  next(): Promise<Frame> {
    const frame = this.#frames.shift();
    if (frame !== undefined) return Promise.resolve(frame);
    if (this.#end !== undefined) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => this.#takers.push({ resolve, reject }));
  }
}

function readFrame(data: unknown): Frame {
  const frame: unknown = typeof data === "string" ? JSON.parse(data) : undefined;
  if (typeof frame !== "object" || frame === null) throw new Error("A frame is no JSON object.");
  return { ...frame };
}
