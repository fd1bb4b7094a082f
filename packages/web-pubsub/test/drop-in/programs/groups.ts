import { odata } from "@azure/web-pubsub";
import type {
  GroupAddConnectionOptions,
  GroupAddUserOptions,
  GroupRemoveConnectionOptions,
  GroupRemoveUserOptions,
  HubRemoveUserFromAllGroupsOptions,
} from "@azure/web-pubsub";

import { collect, connect, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const groupsPrograms: Readonly<Record<string, Program>> = {
  "changes who is in a group": async (stage) => {
    const client = connect(stage);
    const group = client.group("chess");
    const adding: GroupAddConnectionOptions = {};
    const addingUser: GroupAddUserOptions = {};
    const removing: GroupRemoveConnectionOptions = {};
    const removingUser: GroupRemoveUserOptions = {};
    await group.addConnection(stage.bob, adding);
    await group.addUser("ada", addingUser);
    const first = await collect(await group.listConnections());
    await group.removeConnection(stage.bob, removing);
    await group.removeConnection("gone");
    await group.removeUser("ada", removingUser);
    await group.removeUser("eve");
    return [first.map(({ connectionId }) => connectionId), await client.groupExists("chess")];
  },
  "cannot put into a group who is not there": async (stage) => {
    const group = connect(stage).group("chess");
    return settle(
      () => group.addConnection("gone"),
      () => group.addUser("eve"),
    );
  },
  "leaves all groups": async (stage) => {
    const client = connect(stage);
    const options: HubRemoveUserFromAllGroupsOptions = { reason: "not sent" };
    await client.removeUserFromAllGroups("ada", options);
    await client.removeConnectionFromAllGroups(stage.nobody, options);
    await client.removeUserFromAllGroups("eve");
    await client.removeConnectionFromAllGroups("gone");
    return client.groupExists("news");
  },
  "changes many groups": async (stage) => {
    const client = connect(stage);
    await client.addConnectionsToGroups(["a", "b,c"], odata`userId eq ${"bob"}`);
    await client.addConnectionsToGroups(["everybody"], "");
    const before = [await client.groupExists("a"), await client.groupExists("b,c")];
    await client.removeConnectionsFromGroups(["a", "everybody"], "userId ne null", {});
    return [before, await client.groupExists("a"), await client.groupExists("everybody")];
  },
};
