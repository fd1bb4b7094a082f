import {
  createServer,
  request as send,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { json } from "node:stream/consumers";
import type { Target } from "../program/target.ts";

/** The web server of a page, which also passes on what the page calls the service for. */
export interface PageServer extends AsyncDisposable {
  readonly url: string;
  /** What the page has posted. */
  readonly outcome: Promise<unknown>;
}

/** A page: its script, and the service that it calls, if any. */
export interface Page {
  readonly script: string;
  readonly target?: Target;
}

// A script that cannot even start has no other way to say so.
const html = `<!doctype html>
<meta charset="utf-8">
<script>
  addEventListener("error", ({ message }) => {
    void fetch("/outcome", { method: "POST", body: JSON.stringify({ failure: message }) });
  });
</script>
<script type="module" src="/page.js"></script>
`;

/**
 * Serves a page with its script on a free port. Browsers let a page call its own origin only, unless
 * the other allows it, which the service does not say it does: what the page calls below `/api/`
 * goes to the service by way of this server.
 */
export async function servePage({ script, target }: Page): Promise<PageServer> {
  const { promise: outcome, resolve, reject } = Promise.withResolvers<unknown>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (target !== undefined && pathname.startsWith("/api/")) {
      passOn(request, response, target);
    } else if (pathname === "/outcome") {
      json(request).then(resolve, reject);
      request.once("end", () => response.end());
    } else if (target !== undefined && pathname === "/target") {
      const url = `http://${request.headers.host}`;
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ ...target, reverseProxyEndpoint: url }));
    } else if (pathname === "/page.js") {
      response.setHeader("Content-Type", "text/javascript");
      response.end(script);
    } else if (pathname === "/") {
      response.setHeader("Content-Type", "text/html");
      response.end(html);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((listening, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("There is no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    outcome,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Passes a request on to the service, under the service's own host name. */
function passOn(request: IncomingMessage, response: ServerResponse, target: Target): void {
  const url = new URL(request.url ?? "/", target.endpoint);
  const headers = { ...request.headers, host: url.host };
  const passed = send(url, { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", ({ message }) => {
    response.statusCode = 502;
    response.end(message);
  });
  request.pipe(passed);
}
