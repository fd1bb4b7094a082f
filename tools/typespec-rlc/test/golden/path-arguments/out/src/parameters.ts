import type { RequestParameters } from "@azure-rest/core-client";

/** What `GET /shelves/{shelf}/books/{book}` takes beside the arguments of its path. */
export type GetBookParameters = RequestParameters;

export interface FileExistsFilePathParam {
  /** The value of the parameter. */
  value: string;
  allowReserved: true;
}

/** What `HEAD /files/{file}` takes beside the arguments of its path. */
export type FileExistsParameters = RequestParameters;

/** What `GET /labels{labels}/parts{parts}` takes beside the arguments of its path. */
export type ListPartsParameters = RequestParameters;

/** The query parameters of `GET /shelves?empty=true`. */
export interface ListEmptyShelvesQueryParamProperties {
  sort?: string;
}

/** The query parameters of `GET /shelves?empty=true`, as an option. */
export interface ListEmptyShelvesQueryParam {
  queryParameters?: ListEmptyShelvesQueryParamProperties;
}

/** What `GET /shelves?empty=true` takes beside the arguments of its path. */
export type ListEmptyShelvesParameters = ListEmptyShelvesQueryParam & RequestParameters;
