import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { createEntraToken } from "./entra-tokens.ts";
import { doors, type RestAnswer } from "./rest-caller.ts";
import { TestSocket } from "./test-socket.ts";
import { readKey, signToken } from "./tokens.ts";

const hub = "/api/hubs/Chat";
const connection = `${hub}/connections/a1`;
const generate = `${hub}/:generateToken`;

for (const door of doors) {
  describe(`Microsoft Entra tokens, ${door.name}`, () => {
    let emulator: Emulator;
    const clock = manualClock();
    beforeEach(async () => {
      emulator = await createEmulator({ clock, allowUnvalidatedEntraTokens: true });
    });
    afterEach(() => emulator.close());

    const ask = (
      token: string,
      [method, path]: readonly [string, string] = ["DELETE", connection],
    ): Promise<RestAnswer> =>
      door.call(emulator, {
        method,
        path,
        anonymous: true,
        headers: { authorization: `Bearer ${token}` },
      });

    const now = (): number => Math.floor(clock.now() / 1000);
    const taken: readonly (readonly [string, () => Record<string, unknown>])[] = [
      ["the documented audience", () => ({})],
      ["a slash behind it", () => ({ aud: "https://webpubsub.azure.com/" })],
      ["a list with it", () => ({ aud: ["https://other", "https://webpubsub.azure.com"] })],
      [
        "an issuer of the second form",
        () => ({ iss: "https://login.microsoftonline.com/contoso/v2.0" }),
      ],
      [
        "an issuer of a national cloud",
        () => ({ iss: "https://login.microsoftonline.us/contoso/v2.0" }),
      ],
      [
        "times that are off by less than five minutes",
        () => ({ exp: now() - 290, nbf: now() + 290 }),
      ],
    ];
    for (const [name, claims] of taken) {
      it(`are taken with ${name}`, async () => {
        expect((await ask(createEntraToken(claims()))).status).to.equal(204);
      });
    }

    const refused: readonly (readonly [string, () => Record<string, unknown>, RegExp])[] = [
      ["an expiry in the past", () => ({ exp: now() - 301 }), /expired at/],
      ["no expiry", () => ({ exp: undefined }), /no expiry/],
      ["a beginning in the future", () => ({ nbf: now() + 301 }), /not valid before/],
      [
        "another audience",
        () => ({ aud: "https://signalr.azure.com" }),
        /audience has to be https:\/\/webpubsub\.azure\.com, which the scope/,
      ],
      [
        "neither audience nor issuer",
        () => ({ aud: "https://signalr.azure.com", iss: "https://contoso.example/" }),
        /not signed with HS256/,
      ],
      ["no issuer", () => ({ iss: undefined }), /no Microsoft Entra authority/],
      ["an issuer that is no string", () => ({ iss: 7 }), /no Microsoft Entra authority/],
      ["an issuer that is no URL", () => ({ iss: "contoso" }), /no Microsoft Entra authority/],
      [
        "an issuer that is somebody else",
        () => ({ iss: "https://sts.windows.net.example.com/contoso/" }),
        /no Microsoft Entra authority/,
      ],
      ["an issuer over http", () => ({ iss: "http://sts.windows.net/c/" }), /no Microsoft Entra/],
      ["no tenant", () => ({ iss: "https://sts.windows.net/" }), /no Microsoft Entra authority/],
    ];
    for (const [name, claims, challenge] of refused) {
      it(`are refused with ${name}`, async () => {
        const { status, headers, body } = await ask(createEntraToken(claims()));
        expect({ status, body }).to.deep.equal({ status: 401, body: "" });
        expect(headers["www-authenticate"]).to.match(challenge);
      });
    }

    it("are refused by default, with the options that would take them", async () => {
      await using strict = await createEmulator({ clock });
      const { status, headers } = await door.call(strict, {
        method: "DELETE",
        path: connection,
        anonymous: true,
        headers: { authorization: `Bearer ${createEntraToken()}` },
      });
      expect(status).to.equal(401);
      expect(headers["www-authenticate"]).to.contain("https and allowUnvalidatedEntraTokens");
      expect(headers["www-authenticate"]).to.contain("--https --allow-unvalidated-entra-tokens");
    });

    it("leave access keys as good as they were", async () => {
      const key = readKey(emulator);
      const claims = { aud: `${emulator.endpoint}${connection}` };
      expect((await ask(signToken(claims, key))).status).to.equal(204);
      expect((await ask(signToken(claims, "x".repeat(43)))).status).to.equal(401);
      const { status, headers } = await ask(
        signToken({ aud: `${emulator.endpoint}${generate}` }, key),
        ["POST", generate],
      );
      expect(status).to.equal(401);
      expect(headers["www-authenticate"]).to.contain("takes Microsoft Entra tokens only");
    });

    it("get client tokens, as a stream of JSON", async () => {
      const { status, headers, body } = await ask(createEntraToken(), ["POST", generate]);
      expect(status).to.equal(200);
      expect(headers["content-type"]).to.equal("application/json; charset=utf-8");
      expect(headers).not.to.have.property("content-length");
      if (door.name === "over HTTP") expect(headers["transfer-encoding"]).to.equal("chunked");
      expect(Object.keys(JSON.parse(body) as object)).to.deep.equal(["token"]);
    });

    interface Granted {
      readonly query: string;
      readonly claims: Record<string, unknown>;
    }
    const minutes = (count: number): Record<string, unknown> => ({ exp: now() + count * 60 });
    const granted: readonly (readonly [string, () => Granted])[] = [
      ["for anybody", () => ({ query: "", claims: minutes(60) })],
      ["for no user", () => ({ query: "userId=", claims: minutes(60) })],
      [
        "with all there is",
        () => ({
          query:
            "userId=ada%20b&role=webpubsub.sendToGroup&role=x,y&group=a&group=b%2Fc&minutesToExpire=5",
          claims: {
            ...minutes(5),
            sub: "ada b",
            role: ["webpubsub.sendToGroup", "x,y"],
            "webpubsub.group": ["a", "b/c"],
          },
        }),
      ],
      ["for ever", () => ({ query: "minutesToExpire=2147483647", claims: minutes(2147483647) })],
      ["in the default type", () => ({ query: "clientType=deFAULT", claims: minutes(60) })],
      [
        "that have expired, in the first version",
        () => ({ query: "minutesToExpire=-7&api-version=2021-10-01", claims: minutes(-7) }),
      ],
      ...(["mqtt", "MQTT"] as const).map((type): readonly [string, () => Granted] => [
        `for ${type} clients`,
        () => ({
          query: `clientType=${type}`,
          claims: { ...minutes(60), aud: `${emulator.endpoint}/clients/mqtt/hubs/Chat` },
        }),
      ]),
      [
        "for Socket.IO clients",
        () => ({
          query: "clientType=socketio",
          claims: { ...minutes(60), aud: `${emulator.endpoint}/clients/socketio/hubs/Chat` },
        }),
      ],
    ];
    for (const [name, expected] of granted) {
      it(`get client tokens ${name}`, async () => {
        const { query, claims } = expected();
        const answer = await ask(createEntraToken(), ["POST", `${generate}?${query}`]);
        const { token } = JSON.parse(answer.body) as { token: string };
        expect(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())).to.eql({
          aud: `${emulator.endpoint}/client/hubs/Chat`,
          iat: now(),
          nbf: now(),
          ...claims,
        });
      });
    }

    const mistakes: readonly (readonly [string, string, string])[] = [
      ["minutesToExpire=0", "minutesToExpire", "Invalid minutesToExpire."],
      ["minutesToExpire=-1", "minutesToExpire", "Invalid minutesToExpire."],
      ["minutesToExpire=", "minutesToExpire", "Invalid minutesToExpire."],
      ["minutesToExpire=1.5", "minutesToExpire", "Invalid minutesToExpire."],
      ["minutesToExpire=2147483648", "minutesToExpire", "Invalid minutesToExpire."],
      ["minutesToExpire=1&minutesToExpire=1", "minutesToExpire", "Invalid minutesToExpire."],
      ["clientType=telnet", "clientType", "Invalid clientType."],
      ["clientType=", "clientType", "Invalid clientType."],
      ["clientType=mqtt&clientType=mqtt", "clientType", "Invalid clientType."],
      [
        "group=a&group=%20",
        "group",
        "Invalid group name. Valid group name should be in between 1 and 1024 characters long.",
      ],
      [
        "group=a&api-version=2021-10-01",
        "group",
        "The parameter 'group' needs api-version 2022-11-01 or later.",
      ],
      [
        "clientType=mqtt&api-version=2023-07-01",
        "clientType",
        "The parameter 'clientType' needs api-version 2024-01-01 or later.",
      ],
      ["api-version=1", "api-version", "The specified API version is not supported."],
    ];
    for (const [query, target, message] of mistakes) {
      it(`get no client token for ${query}`, async () => {
        const { status, body } = await ask(createEntraToken(), ["POST", `${generate}?${query}`]);
        expect(status).to.equal(400);
        expect(JSON.parse(body)).to.include({ code: "Error.BadRequest", target, message });
      });
    }
  });
}

describe("client tokens that the service makes", () => {
  it("let clients in, until they expire", async () => {
    const clock = manualClock();
    await using emulator = await createEmulator({ clock, allowUnvalidatedEntraTokens: true });
    const path = `${generate}?userId=ada&role=webpubsub.joinLeaveGroup&group=news&minutesToExpire=10`;
    const response = await fetch(`${emulator.endpoint}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${createEntraToken()}` },
    });
    const { token } = (await response.json()) as { token: string };
    const url = new URL("/client/hubs/chat", emulator.endpoint.replace("http", "ws"));
    url.searchParams.set("access_token", token);
    using client = await TestSocket.openJson(url);
    const connected = await emulator.waitFor({ kind: "connected" });
    expect(connected).to.deep.include({ userId: "ada", groups: ["news"] });
    const joined = await client.ask({ type: "joinGroup", group: "g", ackId: 1 });
    expect(joined).to.include({ type: "ack", success: true });
    clock.advance({ minutes: 16 });
    const late = await TestSocket.openJson(url).then(
      () => "let in",
      (error: Error) => error.message,
    );
    expect(late).to.contain("401");
  });
});
