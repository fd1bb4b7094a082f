import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { Avatar } from "./models.js";

export interface GetPngHeaders {
  accept: "image/png";
}

export interface GetPngHeaderParam {
  headers: RawHttpHeadersInput & GetPngHeaders;
}

export type GetPngParameters = GetPngHeaderParam & RequestParameters;

export interface GetJsonHeaders {
  accept: "application/json";
}

export interface GetJsonHeaderParam {
  headers: RawHttpHeadersInput & GetJsonHeaders;
}

export type GetJsonParameters = GetJsonHeaderParam & RequestParameters;

export interface SendTextMediaTypesParam {
  contentType: "text/plain";
}

export interface SendTextBodyParam {
  body: string;
}

export type SendTextParameters = SendTextMediaTypesParam & SendTextBodyParam & RequestParameters;

export interface SendJsonMediaTypesParam {
  contentType: "application/json";
}

export interface SendJsonBodyParam {
  body: {
    text: string;
  };
}

export type SendJsonParameters = SendJsonMediaTypesParam & SendJsonBodyParam & RequestParameters;

export interface SendPlainMediaTypesParam {
  contentType?: "text/plain";
}

export interface SendPlainBodyParam {
  body: string;
}

export type SendPlainParameters = SendPlainMediaTypesParam & SendPlainBodyParam & RequestParameters;

export interface SendOptionalBodyParam {
  body?: Avatar | null;
}

export type SendOptionalParameters = SendOptionalBodyParam & RequestParameters;
