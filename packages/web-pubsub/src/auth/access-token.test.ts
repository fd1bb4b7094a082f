import { createHmac } from "node:crypto";

import { WebPubSubServiceClient as OfficialClient } from "@azure/web-pubsub";
import { expect } from "chai";

import { issueAccessToken } from "./access-token.ts";
import { createSigner } from "./signer.ts";

const key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH";
const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const seconds = Math.floor(now / 1000);

describe("issueAccessToken", () => {
  it("issues what an independent reader accepts", async () => {
    const token = await issueAccessToken(
      createSigner(key),
      { audience: "https://a.example/api/hubs/chat", lifetimeInSeconds: 300 },
      now,
    );
    expect(readToken(token, key)).to.deep.equal({
      header: { alg: "HS256", typ: "JWT" },
      payload: { iat: seconds, exp: seconds + 300, aud: "https://a.example/api/hubs/chat" },
    });
  });

  it("states user, roles and groups by the names that the service reads", async () => {
    const token = await issueAccessToken(
      createSigner(key),
      {
        audience: "https://a.example/client/hubs/chat",
        lifetimeInSeconds: 60,
        userId: 'ada "🔑" Grüße',
        roles: ["webpubsub.sendToGroup.news"],
        groups: ["news", "sport"],
      },
      now,
    );
    expect(token).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(readToken(token, key).payload).to.deep.equal({
      role: ["webpubsub.sendToGroup.news"],
      "webpubsub.group": ["news", "sport"],
      iat: seconds,
      exp: seconds + 60,
      aud: "https://a.example/client/hubs/chat",
      sub: 'ada "🔑" Grüße',
    });
  });

  it("has the shape of the official client's token", async () => {
    const official = new OfficialClient(`Endpoint=https://a.example;AccessKey=${key};`, "chat");
    const options = { userId: "ada", roles: ["webpubsub.sendToGroup"], groups: ["news"] };
    const { token } = await official.getClientAccessToken({
      ...options,
      expirationTimeInMinutes: 5,
    });
    const theirs = readToken(token, key);
    const audience = "https://a.example/client/hubs/chat";
    const issuedAt = Number(theirs.payload["iat"]) * 1000;
    const ours = readToken(
      await issueAccessToken(
        createSigner(key),
        { audience, lifetimeInSeconds: 300, ...options },
        issuedAt,
      ),
      key,
    );
    expect(ours).to.deep.equal(theirs);
  });

  it("carries a list that no argument list could", async () => {
    const groups = Array.from({ length: 20_000 }, (_, index) => `group-${index}`);
    const token = await issueAccessToken(
      createSigner(key),
      { audience: "a", lifetimeInSeconds: 1, groups },
      now,
    );
    expect(readToken(token, key).payload["webpubsub.group"]).to.have.length(20_000);
  });
});

/** Verifies and reads a token with nothing of ours. */
function readToken(
  token: string,
  secret: string,
): { header: Record<string, unknown>; payload: Record<string, unknown> } {
  const [header = "", payload = "", signature] = token.split(".");
  const expected = createHmac("sha256", secret).update(`${header}.${payload}`).digest("base64url");
  expect(signature).to.equal(expected);
  return {
    header: JSON.parse(Buffer.from(header, "base64url").toString()),
    payload: JSON.parse(Buffer.from(payload, "base64url").toString()),
  };
}
