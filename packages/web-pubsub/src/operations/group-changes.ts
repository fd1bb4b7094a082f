import { checkGroupNames, checkText } from "../arguments.ts";
import type { Operation } from "./operation.ts";

/** Which groups, and whose membership changes. */
export interface GroupChangeValues {
  readonly groups: readonly string[];
  /** An OData expression; the empty one is true of every connection. */
  readonly filter: string;
}

export const addConnectionsToGroups: Operation<
  "POST /api/hubs/{hub}/:addToGroups",
  GroupChangeValues
> = {
  key: "POST /api/hubs/{hub}/:addToGroups",
  name: "addConnectionsToGroups",
  success: { 200: true },
  check: (given) => checkGroupChange("addConnectionsToGroups", given),
  send: (rest, { hub, groups, filter }, parameters) =>
    rest
      .path("/api/hubs/{hub}/:addToGroups", hub)
      .post({ ...parameters, body: { groups: [...groups], filter } }),
};

export const removeConnectionsFromGroups: Operation<
  "POST /api/hubs/{hub}/:removeFromGroups",
  GroupChangeValues
> = {
  key: "POST /api/hubs/{hub}/:removeFromGroups",
  name: "removeConnectionsFromGroups",
  success: { 200: true },
  check: (given) => checkGroupChange("removeConnectionsFromGroups", given),
  send: (rest, { hub, groups, filter }, parameters) =>
    rest
      .path("/api/hubs/{hub}/:removeFromGroups", hub)
      .post({ ...parameters, body: { groups: [...groups], filter } }),
};

/** A filter that is not there is a mistake: without one the change is for the whole hub. */
function checkGroupChange(operation: string, { groups, filter }: GroupChangeValues): void {
  checkGroupNames({ operation, parameter: "groups" }, groups);
  checkText({ operation, parameter: "filter" }, filter);
}
