import type { Client, StreamableMethod } from "@azure-rest/core-client";
import type {
  ChangeParameters,
  EitherParameters,
  PatchParameters,
  RenameParameters,
  UpdateParameters,
} from "./parameters.js";
import type {
  Change200Response,
  Either204Response,
  Patch200Response,
  Rename204Response,
  Update200Response,
} from "./responses.js";

/** Requests to `/declared`. */
export interface Update {
  patch(options: UpdateParameters): StreamableMethod<Update200Response>;
}

/** Requests to `/implied`. */
export interface Patch {
  /** The body's type may say it too; then the content type is one to name as well. */
  patch(options: PatchParameters): StreamableMethod<Patch200Response>;
}

/** Requests to `/anonymous`. */
export interface Rename {
  patch(options: RenameParameters): StreamableMethod<Rename204Response>;
}

/** Requests to `/partial`. */
export interface Change {
  /** JSON as ever, but every property may be left out, at any depth; `null` deletes nothing. */
  patch(options: ChangeParameters): StreamableMethod<Change200Response>;
}

/** Requests to `/either`. */
export interface Either {
  /** A whole value is a patch too, so where JSON is offered beside it, the body takes a patch. */
  patch(options: EitherParameters): StreamableMethod<Either204Response>;
}

/** Every path of the service, with what its template takes. */
export interface Routes {
  /** Resource for '/declared' has methods for the following verbs: patch */
  (path: "/declared"): Update;
  /** Resource for '/implied' has methods for the following verbs: patch */
  (path: "/implied"): Patch;
  /** Resource for '/anonymous' has methods for the following verbs: patch */
  (path: "/anonymous"): Rename;
  /** Resource for '/partial' has methods for the following verbs: patch */
  (path: "/partial"): Change;
  /** Resource for '/either' has methods for the following verbs: patch */
  (path: "/either"): Either;
}

/** JSON merge patches: what is left out stays, and `null` deletes, at any depth. */
export type MergePatchesClient = Client & {
  path: Routes;
};
