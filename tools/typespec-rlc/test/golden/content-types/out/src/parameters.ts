import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { Avatar, Color, Login } from "./models.js";

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

export interface SetColorBodyParam {
  body: Color;
}

export type SetColorParameters = SetColorBodyParam & RequestParameters;

export interface SetNicknameBodyParam {
  body: string | null;
}

export type SetNicknameParameters = SetNicknameBodyParam & RequestParameters;

export interface SetMottoMediaTypesParam {
  contentType: "application/vnd.motto+json";
}

export interface SetMottoBodyParam {
  body: string;
}

export type SetMottoParameters = SetMottoMediaTypesParam & SetMottoBodyParam & RequestParameters;

export interface SetCountMediaTypesParam {
  contentType?: "text/plain";
}

export interface SetCountBodyParam {
  body: number;
}

export type SetCountParameters = SetCountMediaTypesParam & SetCountBodyParam & RequestParameters;

export type ReadCountParameters = RequestParameters;

export interface SetBirthdayMediaTypesParam {
  contentType?: "text/plain";
}

export interface SetBirthdayBodyParam {
  body: Date | string;
}

export type SetBirthdayParameters = SetBirthdayMediaTypesParam &
  SetBirthdayBodyParam &
  RequestParameters;

export interface SetRawBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

export type SetRawParameters = SetRawBodyParam & RequestParameters;

export interface LoginMediaTypesParam {
  contentType: "application/x-www-form-urlencoded";
}

export interface LoginBodyParam {
  body: Login;
}

export type LoginParameters = LoginMediaTypesParam & LoginBodyParam & RequestParameters;

export type GreetParameters = RequestParameters;

export type ReadTableParameters = RequestParameters;
