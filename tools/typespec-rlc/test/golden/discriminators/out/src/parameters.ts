import type { RequestParameters } from "@azure-rest/core-client";
import type { Fish, InEnvelope, WithoutEnvelope } from "./models.js";

export type ReadFishParameters = RequestParameters;

export interface WriteFishBodyParam {
  body: Fish;
}

export type WriteFishParameters = WriteFishBodyParam & RequestParameters;

export type ReadPlantParameters = RequestParameters;

export interface PutEnvelopeBodyParam {
  body: InEnvelope;
}

export type PutEnvelopeParameters = PutEnvelopeBodyParam & RequestParameters;

export interface PutBareBodyParam {
  body: WithoutEnvelope;
}

export type PutBareParameters = PutBareBodyParam & RequestParameters;
