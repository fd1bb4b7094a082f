import { HttpRequest } from "@azure/functions";
import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { createHandler, type Handler, type Settings } from "../serverless-function/handler.ts";
import { readSettings } from "../serverless-function/settings.ts";
import worker from "../serverless-function/worker.ts";
import { captureErrors } from "./captured-errors.ts";
import { readBlocks } from "./example-readme.ts";
import { startShell } from "./shell.ts";

const publisherKey = "the key of who may broadcast";
const origin = "https://contoso.example/api";

function post(action: string, body?: unknown, key = publisherKey): Request {
  return new Request(`${origin}/${action}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe("The serverless function", () => {
  let emulator: Emulator;
  let settings: Settings;
  before(async () => {
    emulator = await createEmulator();
    settings = { connectionString: emulator.connectionString, hub: "chat", publisherKey };
  });
  after(() => emulator.close());

  const platforms: [name: string, make: (settings: Settings) => Handler][] = [
    ["fetch", createHandler],
    ["a Cloudflare Worker", (given) => (request) => worker.fetch(request as Request, toEnv(given))],
    ["Azure Functions", (given) => (request) => callTrigger(request as Request, given)],
  ];
  for (const [name, make] of platforms) {
    it(`gives a guest access and broadcasts, as ${name}`, async () => {
      const handler = make(settings);
      const negotiated = await handler(post("negotiate"));
      expect(negotiated.status).to.equal(200);
      expect(negotiated.headers.get("Cache-Control")).to.equal("no-store");
      const { url, userId } = (await negotiated.json()) as { url: string; userId: string };
      expect(userId).to.match(/^guest-/);

      const socket = new WebSocket(url);
      const message = new Promise<unknown>((resolve) => {
        socket.addEventListener("message", ({ data }) => resolve(data));
      });
      await emulator.waitFor({ kind: "connected", userId });
      const sent = await handler(post("broadcast", { text: "Hello" }));
      expect(sent.status).to.equal(202);
      expect(await message).to.equal('{"text":"Hello"}');
      socket.close();
    });
  }

  const refusals: [title: string, request: () => Request, status: number, message: RegExp][] = [
    ["another address", () => post("close"), 404, /\/negotiate and \/broadcast/],
    ["another method", () => new Request(`${origin}/negotiate`), 405, /GET is not for this/],
    ["a wrong key", () => post("broadcast", { text: "a" }, "guess"), 401, /publisher key/],
    ["no key", () => new Request(`${origin}/broadcast`, { method: "POST" }), 401, /publisher key/],
    ["no body", () => post("broadcast"), 400, /The body is to be/],
    ["another body", () => post("broadcast", { txt: "a" }), 400, /The body is to be/],
    ["an empty text", () => post("broadcast", { text: "" }), 400, /The body is to be/],
  ];
  for (const [title, request, status, message] of refusals) {
    it(`refuses ${title} with ${status}`, async () => {
      const response = await createHandler(settings)(request());
      expect(response.status).to.equal(status);
      const body = (await response.json()) as { message: string };
      expect(body.message).to.match(message);
    });
  }

  it("answers 502 while the service refuses, and tells the caller nothing of it", async () => {
    using logged = captureErrors();
    emulator.faults.next("sendToAll", { status: 403, message: "secret" });
    const response = await createHandler(settings)(post("broadcast", { text: "a" }));
    expect(response.status).to.equal(502);
    expect(await response.text()).not.to.contain("secret");
    expect(logged.lines.join()).to.match(/^sendToAll failed: 403 Forbidden[\s\S]*secret/);
  });

  it("names what the environment lacks", () => {
    const { PUBLISHER_KEY: _, ...others } = toEnv(settings);
    expect(() => readSettings(others)).to.throw("PUBLISHER_KEY is missing from the environment.");
  });

  it("runs on this machine as its README says", async () => {
    const [serving] = await readBlocks("serverless-function", 1);
    await using running = startShell(serving?.script ?? "", { PORT: "0" });
    const [, address = ""] = await running.waitFor(/The function is on (\S+)/);
    const response = await fetch(`${address}/negotiate`, { method: "POST" });
    expect(response.status).to.equal(200);
    // What it says to try.
    const [, key = "", body = ""] = await running.waitFor(/"Authorization: (.+)" -d '(.+)'\n/);
    const headers = { Authorization: key };
    const sent = await fetch(`${address}/broadcast`, { method: "POST", headers, body });
    expect(sent.status).to.equal(202);
    expect((await running.interrupt()).stderr).to.equal("");
  });
});

function toEnv({ connectionString, hub, publisherKey: key }: Settings): Record<string, string> {
  return {
    WEB_PUBSUB_CONNECTION_STRING: connectionString,
    WEB_PUBSUB_HUB: hub,
    PUBLISHER_KEY: key,
  };
}

/** Calls the trigger as the host of Azure Functions does, with its own kind of request. */
async function callTrigger(request: Request, settings: Settings): Promise<Response> {
  Object.assign(process.env, toEnv(settings));
  try {
    const { handleTrigger } = await import("../serverless-function/azure-functions.ts");
    const { status, headers, body } = await handleTrigger(
      new HttpRequest({
        method: request.method,
        url: request.url,
        headers: Object.fromEntries(request.headers),
        body: { string: await request.text() },
      }),
    );
    return new Response(typeof body === "string" && body !== "" ? body : null, {
      status: status ?? 200,
      headers: headers as Record<string, string>,
    });
  } finally {
    for (const name of Object.keys(toEnv(settings))) delete process.env[name];
  }
}
