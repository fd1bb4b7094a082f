import { createEmulator, manualClock, type Emulator } from "@restline/web-pubsub-emulator";
import { expect } from "chai";
import { doors } from "./rest-caller.ts";
import { readKey, signToken } from "./tokens.ts";

const path = "/api/hubs/chat/connections/a1";
const secondaryAccessKey = "another-key-that-is-long-enough-too";

for (const door of doors) {
  describe(`REST tokens, ${door.name}`, () => {
    let emulator: Emulator;
    const clock = manualClock();
    beforeEach(async () => {
      emulator = await createEmulator({ clock, secondaryAccessKey });
    });
    afterEach(() => emulator.close());

    async function answer(authorization: string | undefined): ReturnType<typeof door.call> {
      const call = { method: "DELETE", path: `${path}?reason=x%2Fy`, anonymous: true };
      return door.call(
        emulator,
        authorization === undefined ? call : { ...call, headers: { authorization } },
      );
    }
    const sign = (claims: Record<string, unknown>, key = readKey(emulator)): string =>
      `Bearer ${signToken({ aud: `${emulator.endpoint}${path}`, ...claims }, key)}`;

    it("are taken with and without the query, from either key", async () => {
      const withQuery = { aud: `${emulator.endpoint}${path}?reason=x%2Fy` };
      for (const token of [sign({}), sign(withQuery), sign({}, secondaryAccessKey)]) {
        expect((await answer(token)).status).to.equal(204);
      }
    });

    it("expire by the emulator's clock, with five minutes of skew", async () => {
      const token = sign({ exp: Math.floor(clock.now() / 1000) + 60 });
      clock.advance({ seconds: 355 });
      expect((await answer(token)).status).to.equal(204);
      clock.advance({ seconds: 6 });
      const late = await answer(token);
      expect(late.status).to.equal(401);
      expect(late.headers["www-authenticate"]).to.match(
        /^Bearer error="invalid_token", error_description="The token expired at /,
      );
    });

    const refused: readonly (readonly [string, () => string | undefined, RegExp])[] = [
      ["no token", () => undefined, /^Bearer$/],
      ["another scheme", () => "Basic YTpi", /^Bearer$/],
      ["an empty token", () => "Bearer ", /^Bearer$/],
      ["nonsense", () => "Bearer nonsense", /three parts/],
      ["another key", () => sign({}, `${readKey(emulator)}x`), /not signed with an access key/],
      [
        "a client's audience",
        () => sign({ aud: `${emulator.endpoint}/client/hubs/chat` }),
        /went to/,
      ],
      ["no expiry", () => sign({ exp: undefined }), /no expiry/],
      ["a quote in its audience", () => sign({ aud: 'a"b\\cü' }), /The token is for a'b'c\?,/],
    ];
    for (const [name, authorization, challenge] of refused) {
      it(`are refused with ${name}`, async () => {
        const got = await answer(authorization());
        expect(got.status).to.equal(401);
        expect(got.body).to.equal("");
        expect(got.headers["content-length"]).to.equal("0");
        expect(got.headers["www-authenticate"]).to.match(challenge);
      });
    }

    it("are asked for before anything else about a request is checked", async () => {
      const call = { method: "POST", path: "/api/hubs/1/:send?api-version=x", anonymous: true };
      expect((await door.call(emulator, call)).status).to.equal(401);
    });

    it("never show in what happens", async () => {
      const happened: string[] = [];
      emulator.listen((happening) => happened.push(JSON.stringify(happening)));
      const tokens = [sign({}), sign({}, `${readKey(emulator)}x`)];
      for (const token of tokens) await answer(token);
      expect(happened).to.have.length(2);
      for (const secret of [readKey(emulator), ...tokens.map((token) => token.slice(7))]) {
        expect(happened.join()).not.to.contain(secret);
      }
    });
  });
}
