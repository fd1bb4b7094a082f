import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ReadRecipeParameters,
  SendPictureParameters,
  WriteRecipeParameters,
} from "./parameters.js";
import type {
  ReadRecipe200Response,
  SendPicture204Response,
  WriteRecipe200Response,
} from "./responses.js";

/** Requests to `/recipes/{id}`. */
export interface ReadRecipe {
  /** A recipe by its id. */
  get(options?: ReadRecipeParameters): StreamableMethod<ReadRecipe200Response>;
  put(options: WriteRecipeParameters): StreamableMethod<WriteRecipe200Response>;
}

/** Requests to `/picture`. */
export interface SendPicture {
  post(options: SendPictureParameters): StreamableMethod<SendPicture204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/recipes/{id}' has methods for the following verbs: get, put */
  (path: "/recipes/{id}", id: string): ReadRecipe;
  /** Resource for '/picture' has methods for the following verbs: post */
  (path: "/picture"): SendPicture;
}

/** Everything around the sources is generated too. */
export type KitchenClient = Client & {
  path: Routes;
};
