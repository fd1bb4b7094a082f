/**
 * What the global `fetch` rejects with when a connection breaks: a TypeError whose cause tells more.
 * `terminated` is its word for one that breaks in the middle of a body.
 */
export function createFetchError(message: "fetch failed" | "terminated"): TypeError {
  const cause = Object.assign(new Error("other side closed"), {
    name: "SocketError",
    code: "UND_ERR_SOCKET",
  });
  return new TypeError(message, { cause });
}

/** Whether an error is one that {@link createFetchError} made. */
export function isFetchError(error: unknown): boolean {
  const cause = error instanceof TypeError ? error.cause : undefined;
  return cause instanceof Error && cause.name === "SocketError";
}

/** A body of which half arrives before the connection breaks. */
export function createBrokenBody(body: string): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(body, "utf8");
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(createFetchError("terminated"));
      else controller.enqueue(new Uint8Array(bytes.subarray(0, bytes.length >> 1)));
      sent = true;
    },
  });
}

/**
 * What a pipeline's own HTTP client rejects with when a connection breaks, by its shape: retry
 * policies look at `name` and `code`.
 */
export class RequestBrokenError extends Error {
  override readonly name = "RestError";
  /** `ECONNRESET` before an answer; `PARSE_ERROR` in the middle of one. */
  readonly code: "ECONNRESET" | "PARSE_ERROR";
  readonly request: unknown;

  constructor(code: "ECONNRESET" | "PARSE_ERROR", request: unknown, options: ErrorOptions) {
    const message =
      code === "ECONNRESET"
        ? "socket hang up"
        : "Error reading response as text: the connection broke";
    super(message, options);
    this.code = code;
    this.request = request;
  }
}
