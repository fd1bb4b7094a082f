import type { ClientToken } from "../answer.ts";
import { casesOf, type ContractCase } from "./contract-case.ts";
import { badRequest, ok, unauthorized } from "./expected.ts";

const credential = "Entra ID";
const anonymous: ClientToken = { path: "/client/hubs/chat", minutes: 60, roles: [], groups: [] };

export const clientTokenCases: readonly ContractCase[] = casesOf("generateClientToken", {
  anonymous: {
    title: "makes a token for nobody in particular, for an hour",
    credential,
    given: {},
    expected: { ...ok, value: anonymous },
  },
  user: {
    title: "makes a token for a user with roles and groups",
    credential,
    given: {
      userId: "ada",
      role: ["webpubsub.joinLeaveGroup.news", "webpubsub.sendToGroup"],
      minutesToExpire: 1,
      group: ["news", "sports"],
      clientType: "default",
    },
    expected: {
      ...ok,
      value: {
        path: "/client/hubs/chat",
        minutes: 1,
        userId: "ada",
        roles: ["webpubsub.joinLeaveGroup.news", "webpubsub.sendToGroup"],
        groups: ["news", "sports"],
      },
    },
  },
  mqtt: {
    title: "makes a token for a client of MQTT",
    credential,
    given: { clientType: "mqtt" },
    expected: { ...ok, value: { ...anonymous, path: "/clients/mqtt/hubs/chat" } },
  },
  "unknown-client-type": {
    title: "fails where there is no such protocol of clients",
    credential,
    // The high-level client refuses it, so it sends nothing.
    levels: ["low level"],
    given: { clientType: "carrier pigeon & co" },
    expected: badRequest("clientType", "Invalid clientType."),
  },
  "invalid-group": {
    title: "fails where a group cannot be one",
    credential,
    given: { group: ["news", " "] },
    expected: badRequest(
      "group",
      "Invalid group name. Valid group name should be in between 1 and 1024 characters long.",
    ),
  },
  "access-key": {
    title: "fails for a caller with the access key, who signs tokens alone",
    // The high-level client does, so it sends nothing.
    levels: ["low level"],
    given: { userId: "ada" },
    expected: unauthorized,
  },
});
