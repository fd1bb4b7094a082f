import { createEmulator, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { jsonProtocol, knock, TestSocket } from "./test-socket.ts";
import { createClientUrl, readKey, signToken } from "./tokens.ts";

describe("handshakes", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator();
  });
  afterEach(() => emulator.close());

  const changed = (change: (url: URL) => void): URL => {
    const url = createClientUrl(emulator, "chat");
    change(url);
    return url;
  };
  const withToken = (claims: Record<string, unknown>, key = readKey(emulator)): URL =>
    changed((url) => {
      const aud = `${emulator.endpoint}/client/hubs/chat`;
      url.searchParams.set("access_token", signToken({ aud, ...claims }, key));
    });

  const accepted: readonly (readonly [string, () => URL])[] = [
    ["the usual URL", () => createClientUrl(emulator, "chat")],
    ["a trailing slash", () => changed((url) => (url.pathname = "/client/hubs/chat/"))],
    ["another case of the hub", () => changed((url) => (url.pathname = "/client/hubs/CHAT"))],
    [
      "the hub in the query",
      () =>
        changed((url) => {
          url.pathname = "/client/";
          url.searchParams.set("hub", "chat");
        }),
    ],
    [
      "an audience in lower case",
      () => withToken({ aud: `${emulator.endpoint}/client/hubs/chat/` }),
    ],
    [
      "the mode sendEvent",
      () => changed((url) => url.searchParams.set("WebPubSub_Mode", "SENDEVENT")),
    ],
    ["an empty mode", () => changed((url) => url.searchParams.set("webpubsub_mode", ""))],
  ];
  for (const [name, url] of accepted) {
    it(`succeed with ${name}`, async () => {
      using client = await TestSocket.openJson(url());
      expect(client.socket.protocol).to.equal(jsonProtocol);
      expect(await emulator.waitFor({ kind: "connected" })).to.include({
        hub: "chat",
        connectionId: client.connectionId,
        subprotocol: jsonProtocol,
      });
    });
  }

  it("succeed with the token in a header; one in the query counts first", async () => {
    const url = createClientUrl(emulator, "chat", { userId: "ada" });
    const headers = { authorization: `Bearer ${url.searchParams.get("access_token") ?? ""}` };
    url.search = "";
    using client = await TestSocket.open(url, [], { headers });
    expect(client.socket.protocol).to.equal("");
    url.search = "?access_token=nonsense";
    expect((await knock(url, { headers })).status).to.equal(401);
  });

  it("make a simple client of a subprotocol that nobody knows", async () => {
    // A browser would hang up on a server that confirms none of its offers, and so does ws.
    const outcome = await TestSocket.open(createClientUrl(emulator, "chat"), ["chess"]).then(
      () => "connected",
      (error: Error) => error.message,
    );
    expect(outcome).to.equal("Server sent no subprotocol");
    expect(await emulator.waitFor({ kind: "connected" })).to.have.property("subprotocol", "");
  });

  const refused: readonly (readonly [string, () => URL, number, RegExp, string[]?])[] = [
    [
      "no token",
      () => changed((url) => url.searchParams.delete("access_token")),
      401,
      /no access token/,
    ],
    [
      "an empty token",
      () => changed((url) => url.searchParams.set("access_token", "")),
      401,
      /three parts/,
    ],
    ["another key", () => withToken({}, `${readKey(emulator)}x`), 401, /not signed/],
    ["an expired token", () => withToken({ exp: 1 }), 401, /expired at 1970/],
    [
      "a token for another hub",
      () => changed((url) => (url.pathname = "/client/hubs/other")),
      401,
      /is for .*chat, the client asked for .*other/,
    ],
    [
      "a REST token",
      () => withToken({ aud: `${emulator.endpoint}/api/hubs/chat/:send` }),
      401,
      /is for/,
    ],
    [
      "an impossible group in the token",
      () => withToken({ "webpubsub.group": ["ok", " "] }),
      400,
      /Invalid group name/,
    ],
    [
      "an impossible hub",
      () => changed((url) => (url.pathname = "/client/hubs/1chat")),
      400,
      /Invalid hub name/,
    ],
    [
      "a hub that is no UTF-8",
      () => changed((url) => (url.pathname = "/client/hubs/%ff")),
      400,
      /Invalid hub name/,
    ],
    [
      "an unknown mode",
      () => changed((url) => url.searchParams.set("webpubsub_mode", "shout")),
      400,
      /webpubsub_mode/,
    ],
    [
      "the mode sendToGroup without a group",
      () => changed((url) => url.searchParams.set("webpubsub_mode", "sendToGroup")),
      400,
      /exactly one valid group/,
    ],
    [
      "the mode sendToGroup with two groups",
      () => changed((url) => (url.search += "&webpubsub_mode=sendToGroup&group=a&group=b")),
      400,
      /exactly one valid group/,
    ],
    [
      "a noEcho that is no boolean",
      () => changed((url) => (url.search += "&webpubsub_mode=sendToGroup&group=a&noEcho=1")),
      400,
      /noEcho/,
    ],
    [
      "a path that leads nowhere",
      () => changed((url) => (url.pathname = "/client/rooms/chat")),
      404,
      /\/client\/hubs\/\{hub\}/,
    ],
    [
      "the path of MQTT clients",
      () => changed((url) => (url.pathname = "/clients/mqtt/hubs/chat")),
      404,
      /Nothing else/,
    ],
  ];
  for (const [name, url, status, explanation, protocols = []] of refused) {
    it(`are refused with ${status} for ${name}`, async () => {
      const target = url();
      const answer = await knock(target, { protocols });
      expect(answer.status).to.equal(status);
      expect(answer.body).to.match(explanation);
      const told = await emulator.waitFor({ kind: "clientRefused", path: target.pathname, status });
      expect(`${told.explanation}\n`).to.equal(answer.body);
      const token = target.searchParams.get("access_token");
      if (token !== null && token !== "") expect(JSON.stringify(told)).not.to.contain(token);
    });
  }
});
