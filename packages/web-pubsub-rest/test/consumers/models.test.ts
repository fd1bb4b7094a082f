import { expect } from "chai";
import { startEmulatedService } from "../support/emulated-service.ts";
import { startObservedService } from "../support/observed-service.ts";
import { generateToken, leaveNews } from "./models/input-and-output.ts";
import { describePermission, generateTokens, grantPermission } from "./models/open-enums.ts";

describe("Consumers: models", () => {
  it("type what is sent and, with Output, what comes back", async () => {
    await using service = await startEmulatedService();
    await service.connectTo("news", "ada");
    expect(await leaveNews(service.client)).to.deep.equal(["ada"]);
    const { connectionId } = await service.connectTo("news");
    expect(await leaveNews(service.client)).to.deep.equal([`anonymous ${connectionId}`]);
  });

  it("type tokens for clients, and what they are asked for with", async () => {
    await using service = await startObservedService();
    expect(await generateToken(service.client)).to.equal("header.payload.signature");
    const { target } = service.requests[0] ?? expect.fail("nothing arrived");
    const query = new URL(target, service.endpoint).searchParams;
    expect(query.getAll("group")).to.deep.equal(["news", "weather"]);
    expect(query.getAll("role")).to.deep.equal(["webpubsub.sendToGroup.news"]);
    expect(query.get("userId")).to.equal("ada");
    expect(query.get("minutesToExpire")).to.equal("5");
  });

  it("leave enums open for values that are not known yet", async () => {
    await using service = await startObservedService();
    expect(await generateTokens(service.client)).to.deep.equal(["200", "200", "200"]);
    const queries = service.requests.map(({ target }) => new URL(target, service.endpoint));
    expect(queries.map(({ searchParams }) => searchParams.get("clientType"))).to.deep.equal([
      "Default",
      "MQTT",
      "ProtocolOfTheFuture",
    ]);
  });

  it("name the known values of an enum, and let the others pass", async () => {
    const described = ["sendToGroup", "joinLeaveGroup", "readHistory"].map(describePermission);
    expect(described).to.deep.equal(["may send", "may join and leave", "may readHistory"]);
    await using service = await startEmulatedService();
    const { connectionId } = await service.connect();
    const grant = (permission: string): Promise<string> =>
      grantPermission(service.client, permission, connectionId);
    expect(await grant("joinLeaveGroup")).to.equal("200");
    // It is the service that knows no such permission, not the client.
    expect(await grant("readHistory")).to.equal("400");
  });
});
