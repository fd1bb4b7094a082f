import { createRestClient, WebPubSubServiceClient } from "@restline/web-pubsub";
import type { ApiVersion } from "@restline/web-pubsub";
import { expect } from "chai";

import { recordingClient } from "./recording-client.ts";
import { catchRejection } from "./rejection.ts";

const versions = ["2021-10-01", "2022-11-01", "2023-07-01", "2024-01-01", "2024-12-01"] as const;
const token = {
  getToken: async () => ({ token: "t", expiresOnTimestamp: Date.now() + 3_600_000 }),
};

type Call = (chat: WebPubSubServiceClient) => Promise<unknown>;

// Section 1.4 of the service's public API description, by hand: the table that the client asks is
// generated from the specification, and this would notice if that were wrong.
const since: [what: string, version: ApiVersion, status: number, call: Call][] = [
  ["closeConnection", "2021-10-01", 204, (chat) => chat.closeConnection("a1", { reason: "bye" })],
  ["sendToAll", "2021-10-01", 202, (chat) => chat.sendToAll("hi", { excludedConnections: ["a"] })],
  ["sendToAll: filter", "2022-11-01", 202, (chat) => chat.sendToAll("hi", { filter: "true" })],
  ["sendToUser: filter", "2022-11-01", 202, (chat) => chat.sendToUser("u", 1, { filter: "true" })],
  [
    "group.sendToAll: filter",
    "2022-11-01",
    202,
    (chat) => chat.group("g").sendToAll("hi", { filter: "true" }),
  ],
  [
    "sendToAll: messageTtlSeconds",
    "2024-01-01",
    202,
    (chat) => chat.sendToAll("hi", { messageTtlSeconds: 0 }),
  ],
  [
    "sendToUser: messageTtlSeconds",
    "2024-01-01",
    202,
    (chat) => chat.sendToUser("u", "hi", { messageTtlSeconds: 1 }),
  ],
  [
    "sendToConnection: messageTtlSeconds",
    "2024-01-01",
    202,
    (chat) => chat.sendToConnection("a1", "hi", { messageTtlSeconds: 1 }),
  ],
  [
    "group.sendToAll: messageTtlSeconds",
    "2024-01-01",
    202,
    (chat) => chat.group("g").sendToAll("hi", { messageTtlSeconds: 1 }),
  ],
  [
    "removeConnectionFromAllGroups",
    "2022-11-01",
    204,
    (chat) => chat.removeConnectionFromAllGroups("a1"),
  ],
  ["addConnectionsToGroups", "2024-01-01", 200, (chat) => chat.addConnectionsToGroups(["g"], "")],
  [
    "removeConnectionsFromGroups",
    "2024-01-01",
    200,
    (chat) => chat.removeConnectionsFromGroups(["g"], ""),
  ],
  ["group.listConnections", "2024-12-01", 200, (chat) => chat.group("g").listConnections().next()],
  ["group.listConnections", "2024-12-01", 0, (chat) => chat.group("g").listConnections()],
  ["getClientAccessToken", "2021-10-01", 200, (chat) => chat.getClientAccessToken()],
  [
    "getClientAccessToken: groups",
    "2022-11-01",
    200,
    (chat) => chat.getClientAccessToken({ groups: ["g"] }),
  ],
  [
    "getClientAccessToken: clientProtocol",
    "2024-01-01",
    200,
    (chat) => chat.getClientAccessToken({ clientProtocol: "default" }),
  ],
];

describe("A client of an api-version", () => {
  for (const [what, first, status, call] of since) {
    for (const apiVersion of versions) {
      const isThere = apiVersion >= first;
      it(`${apiVersion} ${isThere ? "sends" : "refuses"} ${what}`, async () => {
        const { httpClient, requests } = recordingClient({
          status,
          headers: { "content-type": "application/json" },
          bodyAsText: '{"token":"t","value":[]}',
        });
        const options = { httpClient, apiVersion };
        const chat = new WebPubSubServiceClient("https://a.example", token, "chat", options);
        expect(chat.apiVersion).to.equal(apiVersion);
        expect(chat.group("g").apiVersion).to.equal(apiVersion);
        if (isThere) {
          await call(chat);
          const sent = requests.map(({ url }) => new URL(url).searchParams.get("api-version"));
          expect(sent).to.deep.equal(status === 0 ? [] : [apiVersion]);
        } else {
          const error = await catchRejection(call(chat), RangeError);
          expect(error.message).to.equal(
            `${what} needs api-version ${first}, and this client was made for ${apiVersion}: make it with apiVersion: "${first}"`,
          );
          expect(requests).to.have.length(0);
        }
      });
    }
  }

  it("2021-10-01 makes tokens with a key all the same: nothing is asked of the service", async () => {
    const chat = new WebPubSubServiceClient("Endpoint=https://a.example;AccessKey=k;", "chat", {
      apiVersion: "2021-10-01",
    });
    expect(
      await chat.getClientAccessToken({ groups: ["g"], clientProtocol: "mqtt" }),
    ).to.have.all.keys("token", "baseUrl", "url");
  });

  it("that is not known is refused", () => {
    const make: unknown[] = ["2024-12-02", "", null, 20_241_201];
    for (const apiVersion of make) {
      const values = ["Endpoint=https://a.example;AccessKey=k;", "chat", { apiVersion }];
      expect(() => Reflect.construct(WebPubSubServiceClient, values)).to.throw(
        RangeError,
        `WebPubSubServiceClient: apiVersion must be one of ${versions.join(", ")}, got ${JSON.stringify(apiVersion)}`,
      );
    }
  });

  it("holds for a REST client, too", async () => {
    const { httpClient, requests } = recordingClient({ status: 204 });
    const client = createRestClient("Endpoint=https://a.example;AccessKey=k;", {
      httpClient,
      apiVersion: "2022-11-01",
    });
    await client.path("/api/hubs/{hub}/connections/{connectionId}", "chat", "a1").delete();
    expect(requests[0]?.url).to.contain("api-version=2022-11-01");
    expect(() =>
      Reflect.apply(createRestClient, undefined, [
        "Endpoint=https://a.example;AccessKey=k;",
        { apiVersion: "1" },
      ]),
    ).to.throw(RangeError, "createRestClient: apiVersion must be one of");
  });
});
