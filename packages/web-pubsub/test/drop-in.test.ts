import { WebPubSubServiceClient as OfficialClient } from "@azure/web-pubsub";
import type * as Official from "@azure/web-pubsub";
import { WebPubSubServiceClient } from "@restline/web-pubsub";
import type * as Ours from "@restline/web-pubsub";
import { expect } from "chai";

import { startScriptedService } from "./scripted-service.ts";

/** What both clients have in this version. */
type Common = Pick<
  Official.WebPubSubServiceClient,
  "hubName" | "endpoint" | "apiVersion" | "connectionExists" | "getClientAccessToken"
>;
type Calls = Pick<Ours.WebPubSubServiceClient, "closeConnection" | "sendToAll">;

// What code written for the official client declares is taken by this one: this compiles, or not.
type Takes<Theirs extends Mine, Mine> = [Theirs, Mine];
export type OptionsAreTaken = [
  Takes<Official.HubCloseConnectionOptions, Ours.HubCloseConnectionOptions>,
  Takes<Official.HasConnectionOptions, Ours.HasConnectionOptions>,
  Takes<Official.HubSendToAllOptions, Ours.HubSendToAllOptions>,
  Takes<Official.HubSendTextToAllOptions, Ours.HubSendTextToAllOptions>,
  Takes<Official.GenerateClientTokenOptions, Ours.GenerateClientTokenOptions>,
  Takes<Official.WebPubSubServiceClientOptions, Ours.WebPubSubServiceClientOptions>,
  Takes<Ours.WebPubSubServiceClient, Common>,
];

describe("Code written for @azure/web-pubsub", () => {
  const programs: Readonly<Record<string, (client: Common & Calls) => Promise<unknown>>> = {
    "closes a connection": async (client) => {
      await client.closeConnection("a/1", { reason: "bye & thanks" });
    },
    "closes one without a reason": async (client) => {
      await client.closeConnection("a1");
    },
    "asks for a connection": (client) => client.connectionExists("a1"),
    "sends a text": async (client) => {
      await client.sendToAll("hello", {
        contentType: "text/plain",
        excludedConnections: ["a", "b"],
      });
    },
    "sends JSON": async (client) => {
      await client.sendToAll({ a: 1 }, { filter: "userId eq 'ada'", messageTtlSeconds: 5 });
    },
    "sends a string as JSON": async (client) => {
      await client.sendToAll("hello");
    },
    "sends bytes": async (client) => {
      await client.sendToAll(new Uint8Array([1, 2, 3]));
    },
    "sends a header of its own": async (client) => {
      const requestOptions = { customHeaders: { "x-custom": "1" }, timeout: 60_000 };
      await client.closeConnection("a1", { requestOptions });
    },
  };
  for (const [name, program] of Object.entries(programs)) {
    it(`${name} with the same request and result`, async () => {
      await using service = await startScriptedService((response, { method }) => {
        response.writeHead(method === "DELETE" ? 204 : method === "POST" ? 202 : 200).end();
      });
      const { connectionString } = service;
      const official = new OfficialClient(connectionString, "chat", {
        allowInsecureConnection: true,
      });
      const ours = new WebPubSubServiceClient(connectionString, "chat");
      // The one difference in types is that ours answers with the response where theirs has nothing.
      const theirs = await Reflect.apply(program, undefined, [official]);
      expect(await program(ours)).to.deep.equal(theirs);
      const [first, second] = service.requests.map(({ method, target, headers, body }) => {
        const url = new URL(target, service.endpoint);
        url.searchParams.sort();
        const query = [...url.searchParams];
        const type = headers["content-type"];
        return { method, path: url.pathname, query, type, custom: headers["x-custom"], body };
      });
      expect(second).to.deep.equal(first);
    });
  }

  it("finds the same members on both", () => {
    const connectionString = "Endpoint=https://a.example;AccessKey=k;Version=1.0;";
    const official = new OfficialClient(connectionString, "chat");
    const { hubName, endpoint, apiVersion } = official;
    expect(new WebPubSubServiceClient(connectionString, "chat")).to.include({
      hubName,
      endpoint,
      apiVersion,
    });
  });
});
