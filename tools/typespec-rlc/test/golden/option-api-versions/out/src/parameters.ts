import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";

/** What `GET /versions` takes beside the arguments of its path. */
export type AlwaysParameters = RequestParameters;

/** The query parameters of `GET /later`. */
export interface LaterQueryParamProperties {
  name?: string;
  limit?: number;
}

/** The query parameters of `GET /later`, as an option. */
export interface LaterQueryParam {
  queryParameters?: LaterQueryParamProperties;
}

/** What `GET /later` takes beside the arguments of its path. */
export type LaterParameters = LaterQueryParam & RequestParameters;

/** What `DELETE /again/{id}` takes beside the arguments of its path. */
export type AgainParameters = RequestParameters;

/** The query parameters of `POST /items`. */
export interface AddQueryParamProperties {
  filter?: string;
}

/** The query parameters of `POST /items`, as an option. */
export interface AddQueryParam {
  queryParameters?: AddQueryParamProperties;
}

/** The headers of `POST /items`. */
export interface AddHeaders {
  "x-note"?: string;
}

/** The headers of `POST /items`, as an option. */
export interface AddHeaderParam {
  headers?: RawHttpHeadersInput & AddHeaders;
}

/** The content type of `POST /items`, as an option. */
export interface AddMediaTypesParam {
  contentType?: "text/plain";
}

/** The body of `POST /items`, as an option. */
export interface AddBodyParam {
  body: string;
}

/** What `POST /items` takes beside the arguments of its path. */
export type AddParameters = AddQueryParam &
  AddHeaderParam &
  AddMediaTypesParam &
  AddBodyParam &
  RequestParameters;
