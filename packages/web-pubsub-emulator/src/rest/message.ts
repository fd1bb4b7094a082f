/** An HTTP request, as much of it as an answer needs. Made by transport, from sockets or web objects. */
export interface RestRequest {
  /** In upper case. */
  readonly method: string;
  /** Scheme and authority that the client addressed, such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Percent-encoded, as it was sent; begins with a slash. */
  readonly path: string;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
  /** Names in lower case; values of repeated headers joined by commas. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: RestBody;
  /** Aborted when nobody waits for the answer any more. For what takes its time: others need not ask. */
  readonly gone?: () => AbortSignal;
}

/** The body of a request. */
export type RestBody =
  /** Neither a length nor a body was declared. */
  | { readonly kind: "none" }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** Longer than the service takes; it has not been kept. */
  | { readonly kind: "tooLarge" };

/** What goes back. */
export interface RestResponse {
  readonly status: number;
  /** Names spelt as they go out. A body without a `Content-Length` goes out in chunks. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for an answer without content, and for every answer to HEAD. */
  readonly body?: string;
}

/** An answer that does not arrive whole, because a test asked for that. */
export interface BrokenResponse {
  /** What half of arrives before the connection breaks; `undefined`: not a byte. */
  readonly broken: RestResponse | undefined;
}

/** An answer that goes on for as long as somebody reads it. */
export interface StreamedResponse {
  readonly status: number;
  /** Names spelt as they go out. */
  readonly headers: Readonly<Record<string, string>>;
  /** Is told to return when the reader has gone. */
  readonly stream: AsyncIterable<string>;
}

/** What a request comes to. */
export type RestReply = RestResponse | BrokenResponse;
