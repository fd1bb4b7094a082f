import { odata } from "@azure/web-pubsub";
import type {
  GroupSendTextToAllOptions,
  GroupSendToAllOptions,
  HubSendTextToAllOptions,
  HubSendTextToConnectionOptions,
  HubSendTextToUserOptions,
  HubSendToAllOptions,
  HubSendToConnectionOptions,
  HubSendToUserOptions,
  JSONTypes,
} from "@azure/web-pubsub";
import { Readable } from "node:stream";

import { bytes, connect, connectEntra, oddNames, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const messagesPrograms: Readonly<Record<string, Program>> = {
  "sends text to all": async (stage) => {
    const options: HubSendTextToAllOptions = { contentType: "text/plain" };
    await connect(stage).sendToAll("hello 🔑", options);
  },
  "sends JSON to all": async (stage) => {
    const client = connect(stage);
    const values: JSONTypes[] = ['a "b"', 3, -0.5, true, false, { a: [1, null] }, [], new Date(0)];
    for (const value of values) await client.sendToAll(value);
  },
  "sends bytes to all": async (stage) => {
    const client = connect(stage);
    await client.sendToAll(bytes);
    await client.sendToAll(bytes.buffer);
    await client.sendToAll(bytes.subarray(1, 3));
    await client.sendToAll(new DataView(bytes.buffer, 1, 2));
    await client.sendToAll(Buffer.from("bytes"));
    await client.sendToAll(new Blob([bytes]));
  },
  "sends a stream that a function opens": async (stage) => {
    await connect(stage).sendToAll(() => Readable.from([Buffer.from(bytes)]));
  },
  "sends an open stream": async (stage) => {
    await connect(stage).sendToAll(Readable.from([Buffer.from(bytes)]));
  },
  "sends to all but some": async (stage) => {
    const options: HubSendToAllOptions = {
      excludedConnections: [stage.ada, "a,b", "a&b"],
      filter: odata`userId ne ${"O'Hara"} and not(${"a b&c"} in groups)`,
      messageTtlSeconds: 300,
    };
    await connect(stage).sendToAll({ a: 1 }, options);
    await connect(stage).sendToAll("x", {
      excludedConnections: [],
      messageTtlSeconds: 0,
      filter: "",
    });
  },
  "sends to a user": async (stage) => {
    const client = connect(stage);
    const options: HubSendToUserOptions = { filter: "'news' in groups", messageTtlSeconds: 5 };
    const text: HubSendTextToUserOptions = { contentType: "text/plain" };
    await client.sendToUser("ada", "as text", text);
    await client.sendToUser("ada", { as: "JSON" }, options);
    await client.sendToUser("ada", bytes);
    for (const name of oddNames) await client.sendToUser(name, "hello");
  },
  "sends to a connection": async (stage) => {
    const client = connect(stage);
    const options: HubSendToConnectionOptions = { messageTtlSeconds: 5 };
    const text: HubSendTextToConnectionOptions = { contentType: "text/plain" };
    await client.sendToConnection(stage.ada, "as text", text);
    await client.sendToConnection(stage.ada, 3, options);
    await client.sendToConnection(stage.ada, bytes);
    await client.sendToConnection("gone", "hello");
    for (const name of oddNames) await client.sendToConnection(name, "hello");
  },
  "sends to a group": async (stage) => {
    const group = connect(stage).group("news");
    const text: GroupSendTextToAllOptions = { contentType: "text/plain" };
    const options: GroupSendToAllOptions = {
      excludedConnections: [stage.ada],
      filter: "userId eq null",
      messageTtlSeconds: 1,
    };
    await group.sendToAll("as text", text);
    await group.sendToAll({ as: "JSON" }, options);
    await group.sendToAll(bytes);
    for (const name of oddNames) await connect(stage).group(name).sendToAll("hello");
  },
  "sends while the service is busy": async (stage) =>
    settle(() => connectEntra(stage).sendToUser("busy", "hello")),
  "closes while the service is busy": async (stage) =>
    settle(() => connectEntra(stage).closeUserConnections("busy")),
  "is told of a filter that is none": async (stage) => {
    const client = connect(stage);
    return settle(
      () => client.sendToAll("hello", { filter: "invalid filter" }),
      () => client.sendToUser("ada", "hello", { filter: "invalid filter" }),
      () => client.group("news").sendToAll("hello", { filter: "invalid filter" }),
      () => client.addConnectionsToGroups(["news"], "invalid filter"),
    );
  },
  "sends no text that is none": async (stage) => {
    const options = { contentType: "text/plain", messageTtlSeconds: 1 } as const;
    return settle(() => connect(stage).sendToAll({ a: 1 }, options));
  },
};
