import { WebPubSubServiceClient } from "@azure/web-pubsub";

import { connect, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const refusalsPrograms: Readonly<Record<string, Program>> = {
  "refuses a blank group": async (stage) => {
    const client = connect(stage);
    return settle(
      async () => client.group("").addUser("ada"),
      async () => client.group("  ").addUser("ada"),
      async () => client.group("x".repeat(1025)).addUser("ada"),
      () => client.groupExists(""),
    );
  },
  "refuses an empty user or connection": async (stage) => {
    const client = connect(stage);
    return settle(
      () => client.closeConnection(""),
      () => client.sendToUser("", "hello"),
      () => client.group("news").removeConnection(""),
    );
  },
  "names a connection as a step of the path": async (stage) =>
    settle(() => connect(stage).connectionExists("..")),
  "sends too much": async (stage) => {
    const text = "x".repeat(1_048_577);
    return settle(() => connect(stage).sendToAll(text, { contentType: "text/plain" }));
  },
  "is made for a hub that cannot be": async (stage) =>
    settle(async () =>
      new WebPubSubServiceClient(stage.connectionString, "1 hub", {
        httpClient: stage.httpClient,
        allowInsecureConnection: true,
      }).connectionExists("a1"),
    ),
};
