/** The function on Deno: `deno run --allow-net --allow-env --allow-sys=osRelease deno.ts`. */
import { createHandler } from "./handler.ts";
import { readSettings } from "./settings.ts";

/** As much of Deno as is used here; its own types are there where Deno is. */
declare const Deno: {
  readonly env: { toObject(): Record<string, string> };
  serve(handler: (request: Request) => Promise<Response>): unknown;
};

Deno.serve(createHandler(readSettings(Deno.env.toObject())));
