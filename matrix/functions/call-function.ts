import type { Problem } from "../table.ts";

/** Connects with a URL of the function, broadcasts through it, and says what is wrong, if anything is. */
export async function callFunction(url: string, publisherKey: string): Promise<Problem> {
  const negotiated = await post(new URL("negotiate", url), { status: 200 });
  const access = (await negotiated.json()) as { readonly url: string };
  const socket = new WebSocket(access.url);
  try {
    await waitFor(socket, "open");
    const address = new URL("broadcast", url);
    await post(address, { key: "a guess", text: "boo", status: 401 });
    const [event] = await Promise.all([
      waitFor(socket, "message"),
      post(address, { key: publisherKey, text: "Hello", status: 202 }),
    ]);
    const data: unknown = "data" in event ? event.data : undefined;
    return data === '{"text":"Hello"}' ? undefined : `the client was sent ${JSON.stringify(data)}`;
  } finally {
    socket.close();
  }
}

interface Expectation {
  readonly key?: string;
  readonly text?: string;
  readonly status: number;
}

async function post(url: URL, { key = "", text, status }: Expectation): Promise<Response> {
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  });
  if (response.status === status) return response;
  const answer = `${response.status} ${await response.text()}`;
  throw new Error(`${url.pathname} answered ${answer}, expected ${status}`);
}

function waitFor(socket: WebSocket, event: "open" | "message"): Promise<Event> {
  const { promise, resolve, reject } = Promise.withResolvers<Event>();
  const limit = setTimeout(() => reject(new Error(`The client waits for "${event}".`)), 10_000);
  socket.addEventListener(event, resolve, { once: true });
  socket.addEventListener("close", () => reject(new Error(`The client ended before "${event}".`)));
  return promise.finally(() => clearTimeout(limit));
}
