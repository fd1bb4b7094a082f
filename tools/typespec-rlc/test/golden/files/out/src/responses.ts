import type { RawHttpHeaders } from "@azure/core-rest-pipeline";
import type {
  FileApplicationJsonBytesOutput,
  FileBytesOutput,
  FileImageGifBytesOutput,
  FileImagePngBytesOutput,
  FileStringBytesOutput,
  FileTextPlainStringOutput,
} from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** There is no content to send for this request, but the headers may be useful. */
export interface SetPicture204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `GetPicture200Response`. */
export interface GetPicture200Headers {
  "content-type": "image/png";
}

/** The request has succeeded. */
export interface GetPicture200Response extends ExpectedResponse {
  status: "200";
  body: FileImagePngBytesOutput;
  headers: RawHttpHeaders & GetPicture200Headers;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetPhoto204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `GetPhoto200Response`. */
export interface GetPhoto200Headers {
  "content-type": "image/png" | "image/jpeg";
}

/** The request has succeeded. */
export interface GetPhoto200Response extends ExpectedResponse {
  status: "200";
  body: FileBytesOutput;
  headers: RawHttpHeaders & GetPhoto200Headers;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetAny204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `GetAny200Response`. */
export interface GetAny200Headers {
  "content-type": string;
}

/** The request has succeeded. */
export interface GetAny200Response extends ExpectedResponse {
  status: "200";
  body: FileStringBytesOutput;
  headers: RawHttpHeaders & GetAny200Headers;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SetSettings204Response extends ExpectedResponse {
  status: "204";
}

/** The headers of `GetSettings200Response`. */
export interface GetSettings200Headers {
  "content-type": "application/json";
}

/** The request has succeeded. */
export interface GetSettings200Response extends ExpectedResponse {
  status: "200";
  body: FileApplicationJsonBytesOutput;
  headers: RawHttpHeaders & GetSettings200Headers;
}

/** The headers of `GetLog200Response`. */
export interface GetLog200Headers {
  "content-type": "text/plain";
}

/** The request has succeeded. */
export interface GetLog200Response extends ExpectedResponse {
  status: "200";
  body: FileTextPlainStringOutput;
  headers: RawHttpHeaders & GetLog200Headers;
}

/** The request has succeeded. */
export interface GetDescribed200Response extends ExpectedResponse {
  status: "200";
  body: {
    file: FileImageGifBytesOutput;
  };
}
