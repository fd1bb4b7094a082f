import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  CreateProfileParameters,
  SendMixedParameters,
  SendTemperatureParameters,
} from "./parameters.js";
import type {
  CreateProfile204Response,
  SendMixed204Response,
  SendTemperature204Response,
} from "./responses.js";

/** Requests to `/profiles`. */
export interface CreateProfile {
  post(options: CreateProfileParameters): StreamableMethod<CreateProfile204Response>;
}

/** Requests to `/temperatures`. */
export interface SendTemperature {
  /** A form without a name has no named descriptors. */
  post(options: SendTemperatureParameters): StreamableMethod<SendTemperature204Response>;
}

/** Requests to `/mixed`. */
export interface SendMixed {
  /** The runtime makes forms alone, so the bytes of any other kind are the caller's. */
  post(options: SendMixedParameters): StreamableMethod<SendMixed204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/profiles' has methods for the following verbs: post */
  (path: "/profiles"): CreateProfile;
  /** Resource for '/temperatures' has methods for the following verbs: post */
  (path: "/temperatures"): SendTemperature;
  /** Resource for '/mixed' has methods for the following verbs: post */
  (path: "/mixed"): SendMixed;
}

/** Forms: a request takes a `FormData`, or an array with a descriptor for each part. */
export type MultipartClient = Client & {
  path: Routes;
};
