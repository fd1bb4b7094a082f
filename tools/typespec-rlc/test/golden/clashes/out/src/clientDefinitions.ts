import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ArrayModelParameters,
  PetParameters,
  PromiseModelParameters,
  Read2Parameters,
  WriteParameters,
} from "./parameters.js";
import type {
  ArrayModel200Response,
  Pet200Response,
  PromiseModel204Response,
  Read2200Response,
  Write204Response,
} from "./responses.js";

export interface Read2 {
  get(options: Read2Parameters): StreamableMethod<Read2200Response>;
}

export interface Write {
  put(options: WriteParameters): StreamableMethod<Write204Response>;
}

export interface ArrayModel {
  get(options: ArrayModelParameters): StreamableMethod<ArrayModel200Response>;
}

export interface PromiseModel {
  get(options?: PromiseModelParameters): StreamableMethod<PromiseModel204Response>;
}

export interface PetPath {
  get(options?: PetParameters): StreamableMethod<Pet200Response>;
}

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
  (path: "/array"): ArrayModel;
  /** Resource for '/promise' has methods for the following verbs: get */
  (path: "/promise"): PromiseModel;
  /** Resource for '/pet' has methods for the following verbs: get */
  (path: "/pet"): PetPath;
}

/** Whatever the spec calls its things, no two exports of the client share a name. */
export type ClashesClient = Client & {
  path: Routes;
};
