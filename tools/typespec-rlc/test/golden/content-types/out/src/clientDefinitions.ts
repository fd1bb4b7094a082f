import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  GetJsonParameters,
  GetPngParameters,
  GreetParameters,
  LoginParameters,
  ReadCountParameters,
  ReadTableParameters,
  SendJsonParameters,
  SendOptionalParameters,
  SendPlainParameters,
  SendTextParameters,
  SetBirthdayParameters,
  SetColorParameters,
  SetCountParameters,
  SetMottoParameters,
  SetNicknameParameters,
  SetRawParameters,
} from "./parameters.js";
import type {
  GetJson200Response,
  GetPng200Response,
  Greet200Response,
  Login204Response,
  ReadCount200Response,
  ReadTable200Response,
  SendJson204Response,
  SendOptional204Response,
  SendPlain204Response,
  SendText204Response,
  SetBirthday204Response,
  SetColor204Response,
  SetCount204Response,
  SetMotto204Response,
  SetNickname204Response,
  SetRaw204Response,
} from "./responses.js";

/** Requests to `/avatar`. */
export interface GetPng {
  get(options: GetPngParameters): StreamableMethod<GetPng200Response>;
  get(options: GetJsonParameters): StreamableMethod<GetJson200Response>;
}

/** Requests to `/notes`. */
export interface SendText {
  post(options: SendTextParameters): StreamableMethod<SendText204Response>;
  post(options: SendJsonParameters): StreamableMethod<SendJson204Response>;
}

/** Requests to `/text`. */
export interface SendPlain {
  /** A text whose content type the spec leaves out: a caller may name it. */
  post(options: SendPlainParameters): StreamableMethod<SendPlain204Response>;
}

/** Requests to `/optional`. */
export interface SendOptional {
  /** A body that may be left out, or be `null`. */
  post(options?: SendOptionalParameters): StreamableMethod<SendOptional204Response>;
}

/** Requests to `/color`. */
export interface SetColor {
  /** Values of JSON that are texts: the runtime would take them for JSON that is written already. */
  put(options: SetColorParameters): StreamableMethod<SetColor204Response>;
}

/** Requests to `/nickname`. */
export interface SetNickname {
  put(options: SetNicknameParameters): StreamableMethod<SetNickname204Response>;
}

/** Requests to `/motto`. */
export interface SetMotto {
  put(options: SetMottoParameters): StreamableMethod<SetMotto204Response>;
}

/** Requests to `/count`. */
export interface SetCount {
  /** Not JSON, though they look like it. */
  put(options: SetCountParameters): StreamableMethod<SetCount204Response>;
  /** No JSON, so nothing makes a number of it. */
  get(options?: ReadCountParameters): StreamableMethod<ReadCount200Response>;
}

/** Requests to `/birthday`. */
export interface SetBirthday {
  put(options: SetBirthdayParameters): StreamableMethod<SetBirthday204Response>;
}

/** Requests to `/raw`. */
export interface SetRaw {
  put(options: SetRawParameters): StreamableMethod<SetRaw204Response>;
}

/** Requests to `/login`. */
export interface LoginPath {
  /** As an HTML form is sent. */
  post(options: LoginParameters): StreamableMethod<Login204Response>;
}

/** Requests to `/greeting`. */
export interface Greet {
  /** An answer that is not JSON is asked for. */
  get(options?: GreetParameters): StreamableMethod<Greet200Response>;
}

/** Requests to `/table`. */
export interface ReadTable {
  /** Text that could be JSON as well. */
  get(options?: ReadTableParameters): StreamableMethod<ReadTable200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/avatar' has methods for the following verbs: get, get */
  (path: "/avatar"): GetPng;
  /** Resource for '/notes' has methods for the following verbs: post, post */
  (path: "/notes"): SendText;
  /** Resource for '/text' has methods for the following verbs: post */
  (path: "/text"): SendPlain;
  /** Resource for '/optional' has methods for the following verbs: post */
  (path: "/optional"): SendOptional;
  /** Resource for '/color' has methods for the following verbs: put */
  (path: "/color"): SetColor;
  /** Resource for '/nickname' has methods for the following verbs: put */
  (path: "/nickname"): SetNickname;
  /** Resource for '/motto' has methods for the following verbs: put */
  (path: "/motto"): SetMotto;
  /** Resource for '/count' has methods for the following verbs: put, get */
  (path: "/count"): SetCount;
  /** Resource for '/birthday' has methods for the following verbs: put */
  (path: "/birthday"): SetBirthday;
  /** Resource for '/raw' has methods for the following verbs: put */
  (path: "/raw"): SetRaw;
  /** Resource for '/login' has methods for the following verbs: post */
  (path: "/login"): LoginPath;
  /** Resource for '/greeting' has methods for the following verbs: get */
  (path: "/greeting"): Greet;
  /** Resource for '/table' has methods for the following verbs: get */
  (path: "/table"): ReadTable;
}

/**
 * Several content types: a caller chooses one by `accept` or `contentType`. Operations that share
 * a route are overloads, told apart by the header that they want.
 */
export type ContentTypesClient = Client & {
  path: Routes;
};
