import { ConnectionError, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";

/** What the function has to know; on each platform it comes from the environment. */
export interface Settings {
  readonly connectionString: string;
  readonly hub: string;
  /** Whoever has this may broadcast. */
  readonly publisherKey: string;
}

/** What of a `Request` the function looks at: the request of Azure Functions has that, too. */
export interface FunctionRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

/** Answers a request, as it is on every platform that speaks `fetch`. */
export type Handler = (request: FunctionRequest) => Promise<Response>;

/**
 * Makes the function. `POST /negotiate` gives anybody a client access URL, as a guest who may listen;
 * `POST /broadcast` with `Authorization: Bearer <publisher key>` and `{ "text": … }` sends to all.
 *
 * Make it once for an instance, not for each request: the client keeps its connections.
 */
export function createHandler(settings: Settings): Handler {
  const chat = new WebPubSubServiceClient(settings.connectionString, settings.hub);

  return async (request) => {
    const route = new URL(request.url).pathname.split("/").at(-1);
    if (route !== "negotiate" && route !== "broadcast") {
      return refuse(404, "There is /negotiate and /broadcast.");
    }
    if (request.method !== "POST") {
      return refuse(405, `${request.method} is not for this: POST is.`, { Allow: "POST" });
    }
    try {
      return route === "negotiate"
        ? await negotiate(chat)
        : await broadcast(chat, request, settings);
    } catch (error) {
      if (!(error instanceof ServiceError || error instanceof ConnectionError)) throw error;
      // The whole of it is for the log of the platform, not for the caller.
      console.error(error.message);
      return refuse(502, "The messages cannot be sent now. Try again later.");
    }
  };
}

async function negotiate(chat: WebPubSubServiceClient): Promise<Response> {
  const userId = `guest-${crypto.randomUUID()}`;
  const { url } = await chat.getClientAccessToken({ userId, expirationTimeInMinutes: 5 });
  return Response.json({ url, userId }, { headers: { "Cache-Control": "no-store" } });
}

async function broadcast(
  chat: WebPubSubServiceClient,
  request: FunctionRequest,
  { publisherKey }: Settings,
): Promise<Response> {
  const [, key = ""] = /^Bearer (.+)$/i.exec(request.headers.get("Authorization") ?? "") ?? [];
  if (!(await areEqual(key, publisherKey))) {
    return refuse(401, "Broadcasting needs the publisher key.", { "WWW-Authenticate": "Bearer" });
  }
  const text = readText(await request.json().catch(() => undefined));
  if (text === undefined) return refuse(400, 'The body is to be { "text": "…" }, not empty.');
  await chat.sendToAll({ text });
  return new Response(null, { status: 202 });
}

function readText(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null || !("text" in body)) return undefined;
  return typeof body.text === "string" && body.text !== "" ? body.text : undefined;
}

function refuse(status: number, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ message }, { status, headers });
}

/** Compares digests: how long that takes tells nothing about the key. */
async function areEqual(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [given, expected].map((text) =>
      crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)),
    ),
  );
  if (a === undefined || b === undefined) return false;
  const [bytes, others] = [new Uint8Array(a), new Uint8Array(b)];
  return (
    bytes.reduce((difference, byte, index) => difference | (byte ^ (others[index] ?? 0)), 0) === 0
  );
}
