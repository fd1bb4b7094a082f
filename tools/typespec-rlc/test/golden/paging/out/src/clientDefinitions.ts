import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ListMembersParameters } from "./parameters.js";
import type { ListMembers200Response } from "./responses.js";

export interface ListMembers {
  get(options?: ListMembersParameters): StreamableMethod<ListMembers200Response>;
}

export interface Routes {
  /** Resource for '/members' has methods for the following verbs: get */
  (path: "/members"): ListMembers;
}

/** Lists that continue by a link. */
export type PagesClient = Client & {
  path: Routes;
};
