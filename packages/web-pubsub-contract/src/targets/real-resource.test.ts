import { expect } from "chai";
import { findRealResource } from "./real-resource.ts";

describe("the real resource", () => {
  const named = { WEB_PUBSUB_CONNECTION_STRING: "Endpoint=https://a.example;AccessKey=b;" };

  it("is left out, with the reason, where the environment does not name one whole", () => {
    const reason = "WEB_PUBSUB_CONNECTION_STRING and WEB_PUBSUB_HUB do not name one";
    expect(findRealResource({}).unavailable).to.equal(reason);
    expect(findRealResource(named).unavailable).to.equal(reason);
    expect(findRealResource({ WEB_PUBSUB_HUB: "chat" }).unavailable).to.equal(reason);
  });

  it("is the one that the environment names", async () => {
    const target = findRealResource({ ...named, WEB_PUBSUB_HUB: "news" });
    expect(target.unavailable).to.equal(undefined);
    await using opened = await target.open();
    await using scene = await opened.begin("closeConnection/missing");
    expect(scene.connectionString).to.equal(named.WEB_PUBSUB_CONNECTION_STRING);
    expect(scene.hub).to.equal("news");
    expect(scene.httpClient).to.equal(undefined);
  });
});
