import type { CatsCatOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface CatsRead200Response extends ExpectedResponse {
  status: "200";
  body: CatsCatOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface DogsPat204Response extends ExpectedResponse {
  status: "204";
}
