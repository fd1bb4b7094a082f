import type { HubCloseConnectionOptions } from "../hub-options.ts";
import type { Operation } from "./operation.ts";

export const closeConnection: Operation<
  "DELETE /api/hubs/{hub}/connections/{connectionId}",
  HubCloseConnectionOptions
> = {
  key: "DELETE /api/hubs/{hub}/connections/{connectionId}",
  name: "closeConnection",
  success: { 204: true },
  query: { reason: "reason" },
};

export const connectionExists: Operation<"HEAD /api/hubs/{hub}/connections/{connectionId}"> = {
  key: "HEAD /api/hubs/{hub}/connections/{connectionId}",
  name: "connectionExists",
  // 404 is an answer here: there is no such connection.
  success: { 200: true, 404: true },
};

export const removeConnectionFromAllGroups: Operation<"DELETE /api/hubs/{hub}/connections/{connectionId}/groups"> =
  {
    key: "DELETE /api/hubs/{hub}/connections/{connectionId}/groups",
    name: "removeConnectionFromAllGroups",
    success: { 204: true },
  };
