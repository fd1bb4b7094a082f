import type {
  HubGrantPermissionOptions,
  HubHasPermissionOptions,
  HubRevokePermissionOptions,
  Permission,
} from "@azure/web-pubsub";

import { connect, settle } from "./program.ts";
import type { Program } from "./program.ts";

export const permissionsPrograms: Readonly<Record<string, Program>> = {
  "grants, asks for and revokes permissions": async (stage) => {
    const client = connect(stage);
    const answers: boolean[] = [];
    const permissions: Permission[] = ["sendToGroup", "joinLeaveGroup"];
    for (const permission of permissions) {
      const granting: HubGrantPermissionOptions = { targetName: "a & b" };
      const asking: HubHasPermissionOptions = { targetName: "a & b" };
      const revoking: HubRevokePermissionOptions = { targetName: "a & b" };
      answers.push(await client.hasPermission(stage.ada, permission, asking));
      await client.grantPermission(stage.ada, permission, granting);
      answers.push(await client.hasPermission(stage.ada, permission, asking));
      await client.revokePermission(stage.ada, permission, revoking);
      answers.push(await client.hasPermission(stage.ada, permission, asking));
    }
    return answers;
  },
  "is told what permissions lack": async (stage) => {
    const client = connect(stage);
    const options = { targetName: "news" };
    return settle(
      () => client.grantPermission("gone", "sendToGroup", options),
      () => client.grantPermission(stage.ada, "sendToGroup"),
      () => client.revokePermission(stage.ada, "joinLeaveGroup"),
      () => client.revokePermission("gone", "joinLeaveGroup", options),
      () => client.hasPermission("gone", "joinLeaveGroup", options),
      () => client.hasPermission(stage.ada, "joinLeaveGroup"),
    );
  },
};
