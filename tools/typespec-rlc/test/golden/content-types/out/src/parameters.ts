import type { RequestParameters } from "@azure-rest/core-client";
import type { RawHttpHeadersInput } from "@azure/core-rest-pipeline";
import type { NodeByteStream, WebByteStream } from "./bodySource.js";
import type { Avatar, Color, Login } from "./models.js";

/** The headers of `GET /avatar`. */
export interface GetPngHeaders {
  accept: "image/png";
}

/** The headers of `GET /avatar`, as an option. */
export interface GetPngHeaderParam {
  headers: RawHttpHeadersInput & GetPngHeaders;
}

/** What `GET /avatar` takes beside the arguments of its path. */
export type GetPngParameters = GetPngHeaderParam & RequestParameters;

/** The headers of `GET /avatar`. */
export interface GetJsonHeaders {
  accept: "application/json";
}

/** The headers of `GET /avatar`, as an option. */
export interface GetJsonHeaderParam {
  headers: RawHttpHeadersInput & GetJsonHeaders;
}

/** What `GET /avatar` takes beside the arguments of its path. */
export type GetJsonParameters = GetJsonHeaderParam & RequestParameters;

/** The content type of `POST /notes`, as an option. */
export interface SendTextMediaTypesParam {
  contentType: "text/plain";
}

/** The body of `POST /notes`, as an option. */
export interface SendTextBodyParam {
  body: string;
}

/** What `POST /notes` takes beside the arguments of its path. */
export type SendTextParameters = SendTextMediaTypesParam & SendTextBodyParam & RequestParameters;

/** The content type of `POST /notes`, as an option. */
export interface SendJsonMediaTypesParam {
  contentType: "application/json";
}

/** The body of `POST /notes`, as an option. */
export interface SendJsonBodyParam {
  body: {
    text: string;
  };
}

/** What `POST /notes` takes beside the arguments of its path. */
export type SendJsonParameters = SendJsonMediaTypesParam & SendJsonBodyParam & RequestParameters;

/** The content type of `POST /text`, as an option. */
export interface SendPlainMediaTypesParam {
  contentType?: "text/plain";
}

/** The body of `POST /text`, as an option. */
export interface SendPlainBodyParam {
  body: string;
}

/** What `POST /text` takes beside the arguments of its path. */
export type SendPlainParameters = SendPlainMediaTypesParam & SendPlainBodyParam & RequestParameters;

/** The body of `POST /optional`, as an option. */
export interface SendOptionalBodyParam {
  body?: Avatar | null;
}

/** What `POST /optional` takes beside the arguments of its path. */
export type SendOptionalParameters = SendOptionalBodyParam & RequestParameters;

/** The body of `PUT /color`, as an option. */
export interface SetColorBodyParam {
  body: Color;
}

/** What `PUT /color` takes beside the arguments of its path. */
export type SetColorParameters = SetColorBodyParam & RequestParameters;

/** The body of `PUT /nickname`, as an option. */
export interface SetNicknameBodyParam {
  body: string | null;
}

/** What `PUT /nickname` takes beside the arguments of its path. */
export type SetNicknameParameters = SetNicknameBodyParam & RequestParameters;

/** The content type of `PUT /motto`, as an option. */
export interface SetMottoMediaTypesParam {
  contentType: "application/vnd.motto+json";
}

/** The body of `PUT /motto`, as an option. */
export interface SetMottoBodyParam {
  body: string;
}

/** What `PUT /motto` takes beside the arguments of its path. */
export type SetMottoParameters = SetMottoMediaTypesParam & SetMottoBodyParam & RequestParameters;

/** The content type of `PUT /count`, as an option. */
export interface SetCountMediaTypesParam {
  contentType?: "text/plain";
}

/** The body of `PUT /count`, as an option. */
export interface SetCountBodyParam {
  body: number;
}

/** What `PUT /count` takes beside the arguments of its path. */
export type SetCountParameters = SetCountMediaTypesParam & SetCountBodyParam & RequestParameters;

/** What `GET /count` takes beside the arguments of its path. */
export type ReadCountParameters = RequestParameters;

/** The content type of `PUT /birthday`, as an option. */
export interface SetBirthdayMediaTypesParam {
  contentType?: "text/plain";
}

/** The body of `PUT /birthday`, as an option. */
export interface SetBirthdayBodyParam {
  body: Date | string;
}

/** What `PUT /birthday` takes beside the arguments of its path. */
export type SetBirthdayParameters = SetBirthdayMediaTypesParam &
  SetBirthdayBodyParam &
  RequestParameters;

/** The body of `PUT /raw`, as an option. */
export interface SetRawBodyParam {
  body: string | Uint8Array | WebByteStream | NodeByteStream;
}

/** What `PUT /raw` takes beside the arguments of its path. */
export type SetRawParameters = SetRawBodyParam & RequestParameters;

/** The content type of `POST /login`, as an option. */
export interface LoginMediaTypesParam {
  contentType: "application/x-www-form-urlencoded";
}

/** The body of `POST /login`, as an option. */
export interface LoginBodyParam {
  body: Login;
}

/** What `POST /login` takes beside the arguments of its path. */
export type LoginParameters = LoginMediaTypesParam & LoginBodyParam & RequestParameters;

/** What `GET /greeting` takes beside the arguments of its path. */
export type GreetParameters = RequestParameters;

/** What `GET /table` takes beside the arguments of its path. */
export type ReadTableParameters = RequestParameters;
