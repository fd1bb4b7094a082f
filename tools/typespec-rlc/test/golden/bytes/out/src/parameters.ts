import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { Blob } from "./models.js";

/** The query parameters of `GET /query`. */
export interface InQueryQueryParamProperties {
  value: string;
}

/** The query parameters of `GET /query`, as an option. */
export interface InQueryQueryParam {
  queryParameters: InQueryQueryParamProperties;
}

/** What `GET /query` takes beside the arguments of its path. */
export type InQueryParameters = InQueryQueryParam & RequestParameters;

/** The headers of `GET /header`. */
export interface InHeaderHeaders {
  value: string;
  values: string;
}

/** The headers of `GET /header`, as an option. */
export interface InHeaderHeaderParam {
  headers: RawHttpHeadersInput & InHeaderHeaders;
}

/** What `GET /header` takes beside the arguments of its path. */
export type InHeaderParameters = InHeaderHeaderParam & RequestParameters;

/** The body of `POST /property`, as an option. */
export interface InPropertyBodyParam {
  body: Blob;
}

/** What `POST /property` takes beside the arguments of its path. */
export type InPropertyParameters = InPropertyBodyParam & RequestParameters;

/** The body of `POST /body`, as an option. */
export interface AsBodyBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /body` takes beside the arguments of its path. */
export type AsBodyParameters = AsBodyBodyParam & RequestParameters;

/** The content type of `POST /json`, as an option. */
export interface AsJsonMediaTypesParam {
  contentType: "application/json";
}

/** The body of `POST /json`, as an option. */
export interface AsJsonBodyParam {
  body: string;
}

/** What `POST /json` takes beside the arguments of its path. */
export type AsJsonParameters = AsJsonMediaTypesParam & AsJsonBodyParam & RequestParameters;

/** The content type of `POST /picture`, as an option. */
export interface AsPictureMediaTypesParam {
  contentType: "image/png";
}

/** The body of `POST /picture`, as an option. */
export interface AsPictureBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `POST /picture` takes beside the arguments of its path. */
export type AsPictureParameters = AsPictureMediaTypesParam & AsPictureBodyParam & RequestParameters;

/** What `GET /archive/{name}` takes beside the arguments of its path. */
export type DownloadParameters = RequestParameters;

/** What `GET /either` takes beside the arguments of its path. */
export type ReadEitherParameters = RequestParameters;

/** What `GET /dump` takes beside the arguments of its path. */
export type DumpParameters = RequestParameters;
