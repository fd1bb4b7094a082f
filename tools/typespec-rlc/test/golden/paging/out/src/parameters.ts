import type { RequestParameters } from "@azure-rest/core-client";

/** The query parameters of `GET /members`. */
export interface ListMembersQueryParamProperties {
  top?: number;
}

/** The query parameters of `GET /members`, as an option. */
export interface ListMembersQueryParam {
  queryParameters?: ListMembersQueryParamProperties;
}

/** What `GET /members` takes beside the arguments of its path. */
export type ListMembersParameters = ListMembersQueryParam & RequestParameters;

/** What `GET /teams` takes beside the arguments of its path. */
export type ListTeamsParameters = RequestParameters;
