import type { RequestParameters } from "@azure-rest/core-client";
import type { Fish, InEnvelope, WithoutEnvelope } from "./models.js";

/** What `GET /fish` takes beside the arguments of its path. */
export type ReadFishParameters = RequestParameters;

/** The body of `PUT /fish`, as an option. */
export interface WriteFishBodyParam {
  body: Fish;
}

/** What `PUT /fish` takes beside the arguments of its path. */
export type WriteFishParameters = WriteFishBodyParam & RequestParameters;

/** What `GET /plant` takes beside the arguments of its path. */
export type ReadPlantParameters = RequestParameters;

/** The body of `PUT /envelope`, as an option. */
export interface PutEnvelopeBodyParam {
  body: InEnvelope;
}

/** What `PUT /envelope` takes beside the arguments of its path. */
export type PutEnvelopeParameters = PutEnvelopeBodyParam & RequestParameters;

/** The body of `PUT /bare`, as an option. */
export interface PutBareBodyParam {
  body: WithoutEnvelope;
}

/** What `PUT /bare` takes beside the arguments of its path. */
export type PutBareParameters = PutBareBodyParam & RequestParameters;
