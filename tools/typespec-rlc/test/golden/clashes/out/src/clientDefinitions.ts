import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ArrayParameters,
  PetParameters,
  PromiseParameters,
  Read2Parameters,
  WriteParameters,
} from "./parameters.js";
import type {
  Array200Response,
  Pet200Response,
  Promise204Response,
  Read2200Response,
  Write204Response,
} from "./responses.js";

/** Requests to `/read/{class}/{path}/{a-b}/{aB}`. */
export interface Read2 {
  get(options: Read2Parameters): StreamableMethod<Read2200Response>;
}

/** Requests to `/write`. */
export interface Write {
  put(options: WriteParameters): StreamableMethod<Write204Response>;
}

/** Requests to `/array`. */
export interface ArrayPath {
  get(options: ArrayParameters): StreamableMethod<Array200Response>;
}

/** Requests to `/promise`. */
export interface PromisePath {
  get(options?: PromiseParameters): StreamableMethod<Promise204Response>;
}

/** Requests to `/pet`. */
export interface PetPath {
  get(options?: PetParameters): StreamableMethod<Pet200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/read/{class}/{path}/{a-b}/{aB}' has methods for the following verbs: get */
  (
    path: "/read/{class}/{path}/{a-b}/{aB}",
    classParam: string,
    path1: string,
    aB: string,
    aB1: string,
  ): Read2;
  /** Resource for '/write' has methods for the following verbs: put */
  (path: "/write"): Write;
  /** Resource for '/array' has methods for the following verbs: get */
  (path: "/array"): ArrayPath;
  /** Resource for '/promise' has methods for the following verbs: get */
  (path: "/promise"): PromisePath;
  /** Resource for '/pet' has methods for the following verbs: get */
  (path: "/pet"): PetPath;
}

/** Whatever the spec calls its things, no two exports of the client share a name. */
export type ClashesClient = Client & {
  path: Routes;
};
