import { createEmulator } from "@restline/web-pubsub-emulator";
import type { Emulator } from "@restline/web-pubsub-emulator";
import { OperationAbortedError, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import type { GenerateClientTokenOptions } from "@restline/web-pubsub";
import { expect } from "chai";

import { connectClient } from "./live-client.ts";
import { recordingClient } from "./recording-client.ts";
import { catchRejection } from "./rejection.ts";

const credential = {
  getToken: async () => ({ token: "entra-token", expiresOnTimestamp: Date.now() + 3_600_000 }),
};
const token = { status: 200, headers: json(), bodyAsText: '{"token":"issued"}' };

describe("getClientAccessToken with an access key", () => {
  let emulator: Emulator;
  let chat: WebPubSubServiceClient;

  before(async () => {
    emulator = await createEmulator();
    chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
  });

  after(() => emulator.close());

  it("lets a client in, with its user, groups and nothing to send for", async () => {
    const sent: string[] = [];
    const stop = emulator.listen(({ kind }) => sent.push(kind));
    const { url, baseUrl, token: issued } = await chat.getClientAccessToken({ userId: "ada" });
    stop();
    expect(sent).to.deep.equal([]);
    expect(baseUrl).to.equal(`${emulator.endpoint.replace("http", "ws")}/client/hubs/chat`);
    expect(url).to.equal(`${baseUrl}?access_token=${issued}`);
    await using client = await connectClient(chat, { userId: "ada 🔑", groups: ["news"] });
    expect(client.messages[0]).to.include({ event: "connected", userId: "ada 🔑" });
    await chat.sendToAll("hello", { filter: "userId eq 'ada 🔑' and 'news' in groups" });
    await client.receive(2);
  });

  const defaults = { iat: true, exp: true, aud: true };
  const claims: [options: GenerateClientTokenOptions, names: object, minutes: number][] = [
    [{}, defaults, 60],
    [{ expirationTimeInMinutes: 5 }, defaults, 5],
    [{ roles: ["webpubsub.sendToGroup"] }, { ...defaults, role: true }, 60],
    [{ groups: [] }, { ...defaults, "webpubsub.group": true }, 60],
    [{ userId: "ada" }, { ...defaults, sub: true }, 60],
  ];
  for (const [options, names, minutes] of claims) {
    it(`states no more than it was told: ${JSON.stringify(options)}`, async () => {
      const { token: issued } = await chat.getClientAccessToken(options);
      const payload = JSON.parse(Buffer.from(issued.split(".")[1] ?? "", "base64url").toString());
      expect(payload).to.have.all.keys(names);
      expect(payload.exp - payload.iat).to.equal(minutes * 60);
    });
  }

  const wrong: [options: object, type: typeof RangeError, problem: string][] = [
    [{ userId: "" }, RangeError, "userId must not be empty"],
    [{ userId: 3 }, TypeError, "userId must be a string, got a number"],
    [{ userId: "\ud83d" }, RangeError, "userId has half a surrogate pair"],
    [{ roles: "webpubsub.sendToGroup" }, TypeError, "roles must be an array, got a string"],
    [{ groups: [null] }, TypeError, "groups[0] must be a string, got null"],
    [{ expirationTimeInMinutes: 0 }, RangeError, "expirationTimeInMinutes must be a whole number"],
    [{ expirationTimeInMinutes: 0.5 }, RangeError, "expirationTimeInMinutes must be"],
    [
      { clientProtocol: "smtp" },
      RangeError,
      "clientProtocol must be one of default, mqtt, socketio",
    ],
    [{ timeoutInMs: 0 }, RangeError, "timeoutInMs must be"],
  ];
  for (const [options, type, problem] of wrong) {
    it(`refuses: ${problem}`, async () => {
      const error = await catchRejection(chat.getClientAccessToken(options), type);
      expect(error.message).to.contain(`getClientAccessToken: ${problem}`);
    });
  }

  it("can be aborted as every call can", async () => {
    const asking = chat.getClientAccessToken({ abortSignal: AbortSignal.abort(), timeoutInMs: 9 });
    await catchRejection(asking, OperationAbortedError);
    expect(await chat.getClientAccessToken({ timeoutInMs: 60_000 })).to.have.property("token");
  });
});

describe("getClientAccessToken with Microsoft Entra ID", () => {
  it("asks the service, with what it was told", async () => {
    const http = recordingClient(token);
    const options = { httpClient: http.httpClient };
    const chat = new WebPubSubServiceClient("https://a.example", credential, "chat", options);
    const answer = await chat.getClientAccessToken({
      userId: "ada & bob",
      roles: ["webpubsub.sendToGroup", "webpubsub.joinLeaveGroup"],
      groups: ["a,b"],
      expirationTimeInMinutes: 5,
    });
    expect(answer).to.deep.equal({
      token: "issued",
      baseUrl: "wss://a.example/client/hubs/chat",
      url: "wss://a.example/client/hubs/chat?access_token=issued",
    });
    expect(http.requests).to.have.length(1);
    expect(http.requests[0]).to.include({
      method: "POST",
      url: "https://a.example/api/hubs/chat/:generateToken?userId=ada%20%26%20bob&minutesToExpire=5&role=webpubsub.sendToGroup&role=webpubsub.joinLeaveGroup&group=a%2Cb&api-version=2024-12-01",
      authorization: "Bearer entra-token",
    });
  });

  it("sends neither a key's token nor what was not asked for", async () => {
    const http = recordingClient(token);
    const options = { httpClient: http.httpClient };
    const chat = new WebPubSubServiceClient("https://a.example", credential, "chat", options);
    await chat.getClientAccessToken({ clientProtocol: "mqtt" });
    await chat.getClientAccessToken();
    expect(http.requests.map(({ url }) => new URL(url).search)).to.deep.equal([
      "?clientType=mqtt&api-version=2024-12-01",
      "?api-version=2024-12-01",
    ]);
  });

  const tokenless: [name: string, bodyAsText: string][] = [
    ["nothing", ""],
    ["no token", "{}"],
    ["an empty token", '{"token":""}'],
    ["half a token", '{"token":"eyJhbGciOiJIUzI1NiJ9.eyJ'],
    ["a list", "[]"],
  ];
  for (const [name, bodyAsText] of tokenless) {
    it(`fails on an answer with ${name}, and shows none of it`, async () => {
      const { httpClient } = recordingClient({ ...token, bodyAsText });
      const chat = new WebPubSubServiceClient("https://a.example", credential, "chat", {
        httpClient,
      });
      const error = await catchRejection(
        chat.getClientAccessToken({ userId: "ada" }),
        ServiceError,
      );
      expect(error.message).to.match(
        /^getClientAccessToken failed: 200 \(hub "chat", user "ada"\)\n {2}The answer holds no token\.\n/,
      );
      expect(JSON.stringify(error)).not.to.contain("eyJ");
      const returned = await chat.getClientAccessToken({ errorHandling: "return" });
      expect(returned).to.include({ status: 200, isError: true });
    });
  }

  it("advises on a token that the service does not take", async () => {
    const { httpClient } = recordingClient({ status: 401 });
    const chat = new WebPubSubServiceClient("https://a.example", credential, "chat", {
      httpClient,
    });
    const error = await catchRejection(chat.closeConnection("a1"), ServiceError);
    expect(error.message).to.contain("did not accept the Microsoft Entra ID token");
    expect(error.request.headers.has("authorization")).to.equal(false);
  });

  it("fails as the credential does", async () => {
    const broken = { getToken: () => Promise.reject(new TypeError("sign in first")) };
    const { httpClient, requests } = recordingClient(token);
    const chat = new WebPubSubServiceClient("https://a.example", broken, "chat", { httpClient });
    const error = await catchRejection(chat.getClientAccessToken(), TypeError);
    expect(error.message).to.equal("sign in first");
    expect(requests).to.have.length(0);
  });
});

function json(): Record<string, string> {
  return { "content-type": "application/json; charset=utf-8" };
}
