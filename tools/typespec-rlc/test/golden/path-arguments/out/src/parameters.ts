import type { RequestParameters } from "@azure-rest/core-client";

export type GetBookParameters = RequestParameters;

export interface FileExistsFilePathParam {
  /** The value of the parameter. */
  value: string;
  allowReserved: true;
}

export type FileExistsParameters = RequestParameters;

export type ListPartsParameters = RequestParameters;

export interface ListEmptyShelvesQueryParamProperties {
  sort?: string;
}

export interface ListEmptyShelvesQueryParam {
  queryParameters?: ListEmptyShelvesQueryParamProperties;
}

export type ListEmptyShelvesParameters = ListEmptyShelvesQueryParam & RequestParameters;
