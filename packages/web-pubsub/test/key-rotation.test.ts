import { createHmac } from "node:crypto";

import { AzureKeyCredential, ServiceError, WebPubSubServiceClient } from "@restline/web-pubsub";
import { createEmulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";

import { recordingClient } from "./recording-client.ts";
import { catchRejection } from "./rejection.ts";
import { startScriptedService } from "./scripted-service.ts";

const first = "FirstKeyFirstKeyFirstKeyFirstKeyFirst";
const second = "SecondKeySecondKeySecondKeySecondKey";

describe("A key that is rotated while a client runs", () => {
  it("counts from the next request and the next client token on, by updateKey", async () => {
    await using emulator = await createEmulator({ accessKey: first, secondaryAccessKey: second });
    const chat = new WebPubSubServiceClient(emulator.connectionString, "chat");
    await using later = await createEmulator({ accessKey: second });
    const moved = new WebPubSubServiceClient(
      `Endpoint=${later.endpoint};AccessKey=${first};Version=1.0;`,
      "chat",
    );
    expect(await catchRejection(moved.closeConnection("a1"), ServiceError)).to.include({
      statusCode: 401,
      attempts: 1,
    });
    for (const client of [chat, moved]) {
      client.updateKey(second);
      expect(await client.closeConnection("a1")).to.include({ status: 204 });
      const { token } = await client.getClientAccessToken();
      expect(isSignedWith(second, token)).to.equal(true);
    }
  });

  it("counts for all clients that share an AzureKeyCredential, updated on either side", async () => {
    const credential = new AzureKeyCredential(first);
    const { httpClient, requests } = recordingClient({ status: 204 });
    const [one, other] = ["one", "other"].map(
      (hub) => new WebPubSubServiceClient("https://a.example", credential, hub, { httpClient }),
    );
    credential.update(second);
    await one?.closeConnection("a1");
    one?.updateKey("third");
    await other?.closeConnection("a1");
    expect(credential.key).to.equal("third");
    const tokens = requests.map(({ authorization = "" }) => authorization.replace("Bearer ", ""));
    expect(isSignedWith(second, tokens[0] ?? "")).to.equal(true);
    expect(isSignedWith("third", tokens[1] ?? "")).to.equal(true);
  });

  it("is used at once for a request that the old key was refused for, a send included", async () => {
    let chat: WebPubSubServiceClient | undefined;
    await using service = await startScriptedService((response, { headers }) => {
      const token = headers.authorization?.replace("Bearer ", "") ?? "";
      response.writeHead(isSignedWith(second, token) ? 202 : 401).end();
      chat?.updateKey(second);
    });
    const connectionString = `Endpoint=${service.endpoint};AccessKey=${first};Version=1.0;`;
    chat = new WebPubSubServiceClient(connectionString, "chat");
    expect(await chat.sendToAll("hello")).to.include({ status: 202 });
    expect(service.requests).to.have.length(2);
  });

  it("has to be a key, and is in no message", () => {
    const chat = new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat");
    const updateKey: (key: never) => void = (key) => chat.updateKey(key);
    const wrong: readonly unknown[] = ["", undefined, null, 3, { key: second }];
    for (const key of wrong) {
      expect(() => Reflect.apply(updateKey, undefined, [key])).to.throw(Error, /^updateKey: key /);
    }
    expect(() => chat.updateKey(`Endpoint=https://a.example;AccessKey=${second};`))
      .to.throw(RangeError, "updateKey: key looks like a connection string")
      .with.property("message")
      .that.does.not.contain(second);
    const fixed: unknown = Reflect.construct(WebPubSubServiceClient, [
      "https://a.example",
      { key: first },
      "chat",
    ]);
    if (!(fixed instanceof WebPubSubServiceClient)) throw new Error("no client was made");
    expect(() => fixed.updateKey(second)).to.throw(TypeError, /no method update/);
    const entra = new WebPubSubServiceClient(
      "https://a.example",
      { getToken: () => Promise.resolve(null) },
      "chat",
    );
    expect(() => entra.updateKey(second)).to.throw(TypeError, /no access key/);
  });
});

describe("A clock that differs from the service's", () => {
  const hour = 3_600_000;
  const cases: [name: string, skewInMs: number, sent: number][] = [
    ["two hours behind", -2 * hour, 2],
    ["two hours ahead", 2 * hour, 2],
    ["half a minute behind", -30_000, 1],
    ["two days behind: more than is an accident", -48 * hour, 1],
  ];
  for (const [name, skewInMs, sent] of cases) {
    it(`is corrected where that may help: ${name}`, async () => {
      await using service = await startStrictService(() => Date.now() - skewInMs);
      const chat = new WebPubSubServiceClient(service.connectionString, "chat");
      const expectsSuccess = sent === 2;
      const outcome = await chat.sendToAll("hello", { errorHandling: "return" });
      expect(outcome.status).to.equal(expectsSuccess ? 202 : 401);
      expect(service.requests).to.have.length(sent);
      if (!expectsSuccess) return;
      // What was learnt is kept, for requests and for the tokens of clients.
      await chat.closeConnection("a1");
      expect(service.requests).to.have.length(sent + 1);
      const { token } = await chat.getClientAccessToken({ expirationTimeInMinutes: 1 });
      const { iat } = readClaims(token);
      expect(iat * 1000).to.be.within(Date.now() - skewInMs - 10_000, Date.now() - skewInMs + 1000);
    });
  }

  it("is not corrected for good where the correction did not help", async () => {
    await using service = await startScriptedService((response) => {
      response.writeHead(401, { date: new Date(Date.now() + hour).toUTCString() }).end();
    });
    const chat = new WebPubSubServiceClient(service.connectionString, "chat");
    const error = await catchRejection(chat.closeConnection("a1"), ServiceError);
    expect(error).to.include({ statusCode: 401, attempts: 2 });
    expect(error.message).to.contain("clock is 60 min behind the service's Date header");
    const { token } = await chat.getClientAccessToken();
    expect(readClaims(token).iat * 1000).to.be.within(Date.now() - 10_000, Date.now() + 1000);
  });
});

/** A service that takes a token only while it is issued and has not expired by its own clock. */
function startStrictService(now: () => number): ReturnType<typeof startScriptedService> {
  return startScriptedService((response, { headers, method }) => {
    const { iat, exp } = readClaims(headers.authorization ?? "");
    const seconds = now() / 1000;
    const isRefused = iat > seconds + 60 || exp < seconds || Math.abs(iat - seconds) > 1800;
    const success = method === "POST" ? 202 : 204;
    const isNear = Math.abs(now() - Date.now()) < 60_000;
    const status = isRefused || isNear ? 401 : success;
    response.writeHead(status, { date: new Date(now()).toUTCString() }).end();
  });
}

function readClaims(token: string): { iat: number; exp: number } {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

function isSignedWith(key: string, token: string): boolean {
  const [content = "", signature] = token.split(/\.(?=[^.]*$)/);
  return createHmac("sha256", key).update(content).digest("base64url") === signature;
}
