import type {
  FishOutput,
  InEnvelopeOutput,
  PlantOutput,
  WithoutEnvelopeOutput,
} from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ReadFish200Response extends ExpectedResponse {
  status: "200";
  body: FishOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface WriteFish204Response extends ExpectedResponse {
  status: "204";
}

/** The request has succeeded. */
export interface ReadPlant200Response extends ExpectedResponse {
  status: "200";
  body: PlantOutput;
}

/** The request has succeeded. */
export interface PutEnvelope200Response extends ExpectedResponse {
  status: "200";
  body: InEnvelopeOutput;
}

/** The request has succeeded. */
export interface PutBare200Response extends ExpectedResponse {
  status: "200";
  body: WithoutEnvelopeOutput;
}
