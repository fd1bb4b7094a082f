import type { BagOutput, LostOutput } from "./outputModels.js";
import type { ExpectedResponse, UnexpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface FindBag200Response extends ExpectedResponse {
  status: "200";
  body: BagOutput;
}

export interface FindBagDefaultResponse extends UnexpectedResponse {
  status: string;
  body: LostOutput;
}
