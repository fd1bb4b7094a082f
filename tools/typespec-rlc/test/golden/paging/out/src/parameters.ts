import type { RequestParameters } from "@azure-rest/core-client";

export interface ListMembersQueryParamProperties {
  top?: number;
}

export interface ListMembersQueryParam {
  queryParameters?: ListMembersQueryParamProperties;
}

export type ListMembersParameters = ListMembersQueryParam & RequestParameters;

export type ListTeamsParameters = RequestParameters;
