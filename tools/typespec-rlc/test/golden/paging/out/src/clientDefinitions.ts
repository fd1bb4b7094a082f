import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type { ListMembersParameters, ListTeamsParameters } from "./parameters.js";
import type { ListMembers200Response, ListTeams200Response } from "./responses.js";

/** Requests to `/members`. */
export interface ListMembers {
  get(options?: ListMembersParameters): StreamableMethod<ListMembers200Response>;
}

/** Requests to `/teams`. */
export interface ListTeams {
  /** The page is the body of a response that has more than a body. */
  get(options?: ListTeamsParameters): StreamableMethod<ListTeams200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/members' has methods for the following verbs: get */
  (path: "/members"): ListMembers;
  /** Resource for '/teams' has methods for the following verbs: get */
  (path: "/teams"): ListTeams;
}

/** Lists that continue by a link. */
export type PagesClient = Client & {
  path: Routes;
};
