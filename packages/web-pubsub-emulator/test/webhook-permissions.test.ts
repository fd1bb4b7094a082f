import { expect } from "chai";
import { TestSocket } from "./test-socket.ts";
import { event, internal, Scene, userEvents } from "./webhook-scene.ts";
import type { Answerer } from "./webhook.ts";

/** Raises one event, and tells what became of it and of the question before. */
async function raiseOnce(
  answer: Answerer,
): Promise<{ success: unknown; methods: string[]; problem: string | undefined }> {
  const methods: string[] = [];
  await using scene = await Scene.open(
    userEvents,
    (call, response) => {
      methods.push(`${call.method} ${call.target}`);
      if (call.method === "POST") response.end();
      else {
        expect(call.headers).to.include({ "ce-awpsversion": "1.0" });
        answer(call, response);
      }
    },
    { path: "/{event}" },
  );
  using client = await TestSocket.openJson(scene.url);
  const { success } = await client.ask(event);
  const told = await scene.emulator.waitFor({ kind: "upstreamCalled", event: "validate" });
  return { success, methods, problem: told.problem };
}

describe("webhooks are asked whether they want events", () => {
  const allowed: readonly (readonly [string, (origin: string) => string[]])[] = [
    ["everybody", () => ["*"]],
    ["this host", (origin) => [origin.toUpperCase()]],
    ["a list with this host", (origin) => [`contoso.example, ${origin}`]],
    ["repeated headers", (origin) => ["contoso.example", origin]],
  ];
  for (const [name, list] of allowed) {
    it(`and allow ${name}`, async () => {
      const { success, methods, problem } = await raiseOnce(({ headers }, response) => {
        const origins = list(headers["webhook-request-origin"] ?? "");
        response.setHeader("WebHook-Allowed-Origin", origins).end();
      });
      expect({ success, problem }).to.deep.equal({ success: true, problem: undefined });
      expect(methods).to.deep.equal(["OPTIONS /validate", "POST /buy"]);
    });
  }

  it("by GET where OPTIONS is not found", async () => {
    const { success, methods } = await raiseOnce(({ method }, response) => {
      if (method === "OPTIONS") response.writeHead(404).end();
      else response.setHeader("WebHook-Allowed-Origin", "*").end();
    });
    expect(success).to.equal(true);
    expect(methods).to.deep.equal(["OPTIONS /validate", "GET /validate", "POST /buy"]);
  });

  const refused: readonly (readonly [string, Answerer, RegExp])[] = [
    [
      "another host alone",
      (_call, response) => response.setHeader("WebHook-Allowed-Origin", "contoso.example").end(),
      /^it wants events of contoso.example alone, and this is 127.0.0.1:\d+$/,
    ],
    ["no header", (_call, response) => response.end(), /without the header/],
    ["405", (_call, response) => response.writeHead(405).end(), /answered 405/],
    ["a broken connection", (_call, response) => response.destroy(), /ECONNRESET/],
  ];
  for (const [name, answer, problem] of refused) {
    it(`and refuse with ${name}: no event is sent`, async () => {
      const told = await raiseOnce(answer);
      expect(told.success).to.equal(false);
      expect(told.problem).to.match(problem);
      expect(told.methods).to.deep.equal(["OPTIONS /validate"]);
    });
  }

  it("anew each minute, and after a refusal when a while has passed", async () => {
    const asked: string[] = [];
    let allow = true;
    await using scene = await Scene.open(userEvents, ({ method }, response) => {
      asked.push(method);
      if (method === "OPTIONS" && allow) response.setHeader("WebHook-Allowed-Origin", "*");
      response.end();
    });
    using client = await TestSocket.openJson(scene.url);
    let ackId = 0;
    const raise = async (): Promise<unknown> => {
      const { success } = await client.ask({ ...event, ackId: ++ackId });
      return [success, ...asked.splice(0).sort()];
    };
    expect(await raise()).to.deep.equal([true, "OPTIONS", "POST"]);
    scene.clock.advance({ milliseconds: 59_999 });
    expect(await raise()).to.deep.equal([true, "POST"]);
    allow = false;
    scene.clock.advance({ milliseconds: 1 });
    const noticed = new Promise((resolve) => {
      scene.emulator.listen((happening) => {
        if (happening.kind === "upstreamCalled" && happening.event === "validate") {
          resolve(happening.problem);
        }
      });
    });
    // The event that found the permission old goes out with it.
    const [success] = (await raise()) as unknown[];
    expect(success).to.equal(true);
    expect(await noticed).to.match(/without the header/);
    asked.length = 0;
    expect(await raise()).to.deep.equal([false]);
    scene.clock.advance({ seconds: 1 });
    expect(await raise()).to.deep.equal([false, "OPTIONS"]);
    scene.clock.advance({ milliseconds: 1_999 });
    expect(await raise()).to.deep.equal([false]);
    allow = true;
    scene.clock.advance({ milliseconds: 1 });
    expect(await raise()).to.deep.equal([true, "OPTIONS", "POST"]);
  });

  it("anew after a reset, whatever they said before it", async () => {
    let isOpen = false;
    await using scene = await Scene.open(userEvents, (call, response) => {
      if (call.method === "OPTIONS" && isOpen) response.setHeader("WebHook-Allowed-Origin", "*");
      response.writeHead(call.method === "POST" ? 204 : 200).end();
    });
    using before = await TestSocket.openJson(scene.url);
    expect(await before.ask(event)).to.include({ success: false });
    isOpen = true;
    expect(await before.ask({ ...event, ackId: 2 })).to.include({ success: false });
    await scene.emulator.reset();
    using after = await TestSocket.openJson(scene.url);
    expect(await after.ask(event)).to.include({ success: true });
  });

  it("for ten seconds, while the client waits", async () => {
    await using scene = await Scene.open(userEvents, () => undefined);
    using client = await TestSocket.openJson(scene.url);
    client.socket.send(JSON.stringify(event));
    await scene.clock.awaited(10_000);
    scene.clock.advance({ seconds: 10 });
    expect((await client.nextJson())["error"]).to.deep.equal(internal);
  });
});
