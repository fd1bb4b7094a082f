import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  PutBareParameters,
  PutEnvelopeParameters,
  ReadFishParameters,
  ReadPlantParameters,
  WriteFishParameters,
} from "./parameters.js";
import type {
  PutBare200Response,
  PutEnvelope200Response,
  ReadFish200Response,
  ReadPlant200Response,
  WriteFish204Response,
} from "./responses.js";

/** Requests to `/fish`. */
export interface ReadFish {
  get(options?: ReadFishParameters): StreamableMethod<ReadFish200Response>;
  put(options: WriteFishParameters): StreamableMethod<WriteFish204Response>;
}

/** Requests to `/plant`. */
export interface ReadPlant {
  get(options?: ReadPlantParameters): StreamableMethod<ReadPlant200Response>;
}

/** Requests to `/envelope`. */
export interface PutEnvelope {
  put(options: PutEnvelopeParameters): StreamableMethod<PutEnvelope200Response>;
}

/** Requests to `/bare`. */
export interface PutBare {
  put(options: PutBareParameters): StreamableMethod<PutBare200Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/fish' has methods for the following verbs: get, put */
  (path: "/fish"): ReadFish;
  /** Resource for '/plant' has methods for the following verbs: get */
  (path: "/plant"): ReadPlant;
  /** Resource for '/envelope' has methods for the following verbs: put */
  (path: "/envelope"): PutEnvelope;
  /** Resource for '/bare' has methods for the following verbs: put */
  (path: "/bare"): PutBare;
}

/** A base is what its derived models are, and takes values that the spec does not list. */
export type DiscriminatorsClient = Client & {
  path: Routes;
};
