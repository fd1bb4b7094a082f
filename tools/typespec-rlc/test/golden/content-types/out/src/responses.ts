import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type { AvatarOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The headers of `GetPng200Response`. */
export interface GetPng200Headers {
  "content-type": "image/png";
}

/** The request has succeeded. */
export interface GetPng200Response extends ExpectedResponse {
  status: "200";
  body: Uint8Array;
  headers: RawHttpHeaders & GetPng200Headers;
}

/** The headers of `GetJson200Response`. */
export interface GetJson200Headers {
  "content-type": "application/json";
}

/** The request has succeeded. */
export interface GetJson200Response extends ExpectedResponse {
  status: "200";
  body: AvatarOutput;
  headers: RawHttpHeaders & GetJson200Headers;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendText204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendJson204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendPlain204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendOptional204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetColor204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetNickname204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetMotto204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetCount204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface ReadCount200Response extends ExpectedResponse {
  status: "200";
  body: string;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetBirthday204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetRaw204Response extends ExpectedResponse {
  status: "204";
}

/** There is no content to send for this request, but the headers may be useful. */
export interface Login204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface Greet200Response extends ExpectedResponse {
  status: "200";
  body: string;
}

/** The headers of `ReadTable200Response`. */
export interface ReadTable200Headers {
  "content-type": "text/csv";
}

/** The request has succeeded. */
export interface ReadTable200Response extends ExpectedResponse {
  status: "200";
  body: string;
  headers: RawHttpHeaders & ReadTable200Headers;
}
