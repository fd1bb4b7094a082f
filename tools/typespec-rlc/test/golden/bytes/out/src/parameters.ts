import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { Blob } from "./models.js";

export interface InQueryQueryParamProperties {
  value: string;
}

export interface InQueryQueryParam {
  queryParameters: InQueryQueryParamProperties;
}

export type InQueryParameters = InQueryQueryParam & RequestParameters;

export interface InHeaderHeaders {
  value: string;
  values: string;
}

export interface InHeaderHeaderParam {
  headers: RawHttpHeadersInput & InHeaderHeaders;
}

export type InHeaderParameters = InHeaderHeaderParam & RequestParameters;

export interface InPropertyBodyParam {
  body: Blob;
}

export type InPropertyParameters = InPropertyBodyParam & RequestParameters;

export interface AsBodyBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type AsBodyParameters = AsBodyBodyParam & RequestParameters;

export interface AsJsonMediaTypesParam {
  contentType: "application/json";
}

export interface AsJsonBodyParam {
  body: string;
}

export type AsJsonParameters = AsJsonMediaTypesParam & AsJsonBodyParam & RequestParameters;

export interface AsPictureMediaTypesParam {
  contentType: "image/png";
}

export interface AsPictureBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type AsPictureParameters = AsPictureMediaTypesParam & AsPictureBodyParam & RequestParameters;

export type DownloadParameters = RequestParameters;

export type ReadEitherParameters = RequestParameters;

export type DumpParameters = RequestParameters;
