import { expect } from "chai";
import { findRealResource } from "./real-resource.ts";

describe("the real resource", () => {
  const named = {
    WEB_PUBSUB_CONNECTION_STRING: "Endpoint=https://a.example;AccessKey=b;",
    WEB_PUBSUB_HUB: "news",
  };

  it("is left out, with the reason, where the environment does not name one whole", () => {
    const reason = "WEB_PUBSUB_CONNECTION_STRING and WEB_PUBSUB_HUB do not name one";
    for (const environment of [{}, { ...named, WEB_PUBSUB_HUB: "" }, { WEB_PUBSUB_HUB: "chat" }]) {
      const { byEntra, byKey, service } = findRealResource(environment);
      expect(byKey.unavailable).to.equal(reason);
      expect(byEntra.unavailable).to.equal(reason);
      expect(service).to.equal(undefined);
    }
  });

  it("is the one that the environment names, without Entra ID where there is no token", async () => {
    const { byEntra, byKey } = findRealResource(named);
    expect(byEntra.unavailable).to.equal("WEB_PUBSUB_ENTRA_TOKEN holds no token");
    expect(byKey.unavailable).to.equal(undefined);
    await using opened = await byKey.open();
    await using scene = await opened.begin("closeConnection/missing");
    const { credential, httpClient, hub } = scene.byKey;
    expect(credential.connectionString).to.equal(named.WEB_PUBSUB_CONNECTION_STRING);
    expect(hub).to.equal("news");
    expect(httpClient).to.equal(undefined);
    expect(scene.byEntra).to.equal(undefined);
  });

  it("is reached by Entra ID with the token that the environment holds", async () => {
    const { byEntra } = findRealResource({ ...named, WEB_PUBSUB_ENTRA_TOKEN: "t" });
    expect(byEntra.unavailable).to.equal(undefined);
    await using opened = await byEntra.open();
    await using scene = await opened.begin("generateClientToken/anonymous");
    const credential = scene.byEntra?.credential;
    expect(credential?.endpoint).to.equal("https://a.example");
    expect((await credential?.token.getToken("any"))?.token).to.equal("t");
  });
});
