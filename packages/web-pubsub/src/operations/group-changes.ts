import { checkGroupNames, checkText } from "../arguments.ts";
import type { BodyOf } from "../operation-key.ts";
import type { CallOptions } from "../options.ts";
import type { RequestContent } from "../request.ts";
import type { Operation } from "./operation.ts";

type Key = "POST /api/hubs/{hub}/:addToGroups" | "POST /api/hubs/{hub}/:removeFromGroups";

/** Which groups, and whose membership changes. */
interface GroupChangeValues {
  readonly groups: readonly string[];
  /** An OData expression; the empty one is true of every connection. */
  readonly filter: string;
}

/** What the two have in common: groups, and the connections that join or leave them. */
const groupChange = {
  success: { 200: true },
  /** A filter that is not there is a mistake: without one the change is for the whole hub. */
  check(operation: string, { groups, filter }: GroupChangeValues): void {
    checkGroupNames({ operation, parameter: "groups" }, groups);
    checkText({ operation, parameter: "filter" }, filter);
  },
  async readContent({ groups, filter }: GroupChangeValues): Promise<RequestContent> {
    const body: BodyOf<Key> = { groups: [...groups], filter };
    return { contentType: "application/json", body: JSON.stringify(body) };
  },
} as const;

export const addConnectionsToGroups: Operation<
  "POST /api/hubs/{hub}/:addToGroups",
  CallOptions,
  GroupChangeValues
> = {
  ...groupChange,
  key: "POST /api/hubs/{hub}/:addToGroups",
  name: "addConnectionsToGroups",
};

export const removeConnectionsFromGroups: Operation<
  "POST /api/hubs/{hub}/:removeFromGroups",
  CallOptions,
  GroupChangeValues
> = {
  ...groupChange,
  key: "POST /api/hubs/{hub}/:removeFromGroups",
  name: "removeConnectionsFromGroups",
};
