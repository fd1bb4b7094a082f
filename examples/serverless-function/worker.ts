/** The function as a Cloudflare Worker: `wrangler secret put` sets what `env` has. */
import { createHandler, type Handler } from "./handler.ts";
import { readSettings } from "./settings.ts";

let handler: Handler | undefined;

export default {
  async fetch(request: Request, env: Readonly<Record<string, unknown>>): Promise<Response> {
    handler ??= createHandler(readSettings(env));
    return handler(request);
  },
};
