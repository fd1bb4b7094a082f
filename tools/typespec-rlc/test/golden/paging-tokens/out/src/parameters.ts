import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

/** The query parameters of `GET /entries`. */
export interface ListEntriesQueryParamProperties {
  token?: string;
  author?: string;
}

/** The query parameters of `GET /entries`, as an option. */
export interface ListEntriesQueryParam {
  queryParameters?: ListEntriesQueryParamProperties;
}

/** What `GET /entries` takes beside the arguments of its path. */
export type ListEntriesParameters = ListEntriesQueryParam & RequestParameters;

/** The headers of `GET /drafts`. */
export interface ListDraftsHeaders {
  "x-after"?: string;
}

/** The headers of `GET /drafts`, as an option. */
export interface ListDraftsHeaderParam {
  headers?: RawHttpHeadersInput & ListDraftsHeaders;
}

/** What `GET /drafts` takes beside the arguments of its path. */
export type ListDraftsParameters = ListDraftsHeaderParam & RequestParameters;

/** The query parameters of `GET /archive`. */
export interface ListArchiveQueryParamProperties {
  includeHidden?: boolean;
  author?: string;
}

/** The query parameters of `GET /archive`, as an option. */
export interface ListArchiveQueryParam {
  queryParameters?: ListArchiveQueryParamProperties;
}

/** What `GET /archive` takes beside the arguments of its path. */
export type ListArchiveParameters = ListArchiveQueryParam & RequestParameters;
