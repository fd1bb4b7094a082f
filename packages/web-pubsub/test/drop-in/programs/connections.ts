import type {
  GroupCloseAllConnectionsOptions,
  HasConnectionOptions,
  HubCloseAllConnectionsOptions,
  HubCloseConnectionOptions,
  HubCloseUserConnectionsOptions,
  HubHasGroupOptions,
  HubHasUserOptions,
} from "@azure/web-pubsub";

import { connect, oddNames } from "./program.ts";
import type { Program } from "./program.ts";

export const connectionsPrograms: Readonly<Record<string, Program>> = {
  "asks for connections": async (stage) => {
    const client = connect(stage);
    const options: HasConnectionOptions = {};
    const answers = [await client.connectionExists(stage.ada, options)];
    for (const name of ["gone", ...oddNames]) answers.push(await client.connectionExists(name));
    return answers;
  },
  "asks for groups": async (stage) => {
    const client = connect(stage);
    const options: HubHasGroupOptions = {};
    const answers = [await client.groupExists("news", options)];
    for (const name of ["empty", ...oddNames]) answers.push(await client.groupExists(name));
    return answers;
  },
  "asks for users": async (stage) => {
    const client = connect(stage);
    const options: HubHasUserOptions = {};
    const answers = [await client.userExists("ada", options)];
    for (const name of ["eve", ...oddNames]) answers.push(await client.userExists(name));
    return answers;
  },
  "closes a connection": async (stage) => {
    const client = connect(stage);
    const options: HubCloseConnectionOptions = { reason: "bye & thanks + é" };
    await client.closeConnection(stage.ada, options);
    await client.closeConnection(stage.bob);
    await client.closeConnection("gone", { reason: "" });
    return [await client.connectionExists(stage.ada), await client.connectionExists(stage.nobody)];
  },
  "closes all connections": async (stage) => {
    const client = connect(stage);
    const options: HubCloseAllConnectionsOptions = { reason: "closing time" };
    await client.closeAllConnections(options);
    await client.closeAllConnections();
    return client.connectionExists(stage.ada);
  },
  "closes the connections of a user": async (stage) => {
    const client = connect(stage);
    const options: HubCloseUserConnectionsOptions = { reason: "signed out" };
    await client.closeUserConnections("ada", options);
    await client.closeUserConnections("eve");
    return [await client.userExists("ada"), await client.userExists("bob")];
  },
  "closes the connections of a group": async (stage) => {
    const client = connect(stage);
    const options: GroupCloseAllConnectionsOptions = { reason: "room closed" };
    await client.group("news").closeAllConnections(options);
    await client.group("empty").closeAllConnections();
    return [await client.groupExists("news"), await client.connectionExists(stage.bob)];
  },
};
