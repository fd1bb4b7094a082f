import type { RecipeOutput } from "./outputModels.js";
import type { ExpectedResponse } from "./responseKind.js";

/** The request has succeeded. */
export interface ReadRecipe200Response extends ExpectedResponse {
  status: "200";
  body: RecipeOutput;
}

/** The request has succeeded. */
export interface WriteRecipe200Response extends ExpectedResponse {
  status: "200";
  body: RecipeOutput;
}

/** There is no content to send for this request, but the headers may be useful. */
export interface SendPicture204Response extends ExpectedResponse {
  status: "204";
}
