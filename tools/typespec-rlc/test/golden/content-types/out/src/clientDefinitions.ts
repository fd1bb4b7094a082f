import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  GetJsonParameters,
  GetPngParameters,
  SendJsonParameters,
  SendOptionalParameters,
  SendPlainParameters,
  SendTextParameters,
} from "./parameters.js";
import type {
  GetJson200Response,
  GetPng200Response,
  SendJson204Response,
  SendOptional204Response,
  SendPlain204Response,
  SendText204Response,
} from "./responses.js";

export interface GetPng {
  get(options: GetPngParameters): StreamableMethod<GetPng200Response>;
  get(options: GetJsonParameters): StreamableMethod<GetJson200Response>;
}

export interface SendText {
  post(options: SendTextParameters): StreamableMethod<SendText204Response>;
  post(options: SendJsonParameters): StreamableMethod<SendJson204Response>;
}

export interface SendPlain {
  /** A text whose content type the spec leaves out: a caller may name it. */
  post(options: SendPlainParameters): StreamableMethod<SendPlain204Response>;
}

export interface SendOptional {
  /** A body that may be left out, or be `null`. */
  post(options?: SendOptionalParameters): StreamableMethod<SendOptional204Response>;
}

export interface Routes {
  /** Resource for '/avatar' has methods for the following verbs: get, get */
  (path: "/avatar"): GetPng;
  /** Resource for '/notes' has methods for the following verbs: post, post */
  (path: "/notes"): SendText;
  /** Resource for '/text' has methods for the following verbs: post */
  (path: "/text"): SendPlain;
  /** Resource for '/optional' has methods for the following verbs: post */
  (path: "/optional"): SendOptional;
}

/**
 * Several content types: a caller chooses one by `accept` or `contentType`. Operations that share
 * a route are overloads, told apart by the header that they want.
 */
export type ContentTypesClient = Client & {
  path: Routes;
};
