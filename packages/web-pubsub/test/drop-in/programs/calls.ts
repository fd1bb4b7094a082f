import type { GroupAdminClientOptions, GroupHasUserOptions } from "@azure/web-pubsub";

import { connect, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const callsPrograms: Readonly<Record<string, Program>> = {
  "sends headers, sees responses and sets limits": async (stage) => {
    const client = connect(stage);
    const seen: number[] = [];
    const options = {
      requestOptions: { customHeaders: { "x-custom": "1" }, timeout: 60_000 },
      abortSignal: new AbortController().signal,
      onResponse: ({ status }: { status: number }): void => {
        seen.push(status);
      },
    };
    await client.closeConnection("gone", options);
    await client.sendToAll("hello", options);
    await client.group("news").sendToAll("hello", options);
    await client.group("news").removeUser("eve", options);
    const exists = await client.connectionExists("gone", options);
    const permitted = await client.hasPermission(stage.ada, "sendToGroup", {
      targetName: "a",
      ...options,
    });
    return [seen, exists, permitted];
  },
  "is aborted": async (stage) => {
    const client = connect(stage);
    const options = { abortSignal: AbortSignal.abort() };
    return settle(
      () => client.closeConnection("a1", options),
      () => client.sendToAll("hello", options),
      () => client.group("news").addUser("ada", options),
      async () => (await client.group("news").listConnections(options)).next(),
    );
  },
  "has types for what no method takes": async () => {
    const group: GroupAdminClientOptions = { retryOptions: { maxRetries: 1 } };
    const user: GroupHasUserOptions = { requestOptions: { timeout: 1 } };
    return [group, user];
  },
};
