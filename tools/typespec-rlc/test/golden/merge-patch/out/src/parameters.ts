import type { RequestParameters } from "@azure-rest/core-client";
import type { MergePatch, PartialUpdate } from "./mergePatch.js";
import type {
  Pet,
  PetMergePatchUpdateResourceMergeAndPatch,
  PetResourceMergeAndPatch,
} from "./models.js";

/** The content type of `PATCH /declared`, as an option. */
export interface UpdateMediaTypesParam {
  contentType: "application/merge-patch+json";
}

/** The body of `PATCH /declared`, as an option. */
export interface UpdateBodyParam {
  body: PetResourceMergeAndPatch;
}

/** What `PATCH /declared` takes beside the arguments of its path. */
export type UpdateParameters = UpdateMediaTypesParam & UpdateBodyParam & RequestParameters;

/** The content type of `PATCH /implied`, as an option. */
export interface PatchMediaTypesParam {
  contentType: "application/merge-patch+json";
}

/** The body of `PATCH /implied`, as an option. */
export interface PatchBodyParam {
  body: PetMergePatchUpdateResourceMergeAndPatch;
}

/** What `PATCH /implied` takes beside the arguments of its path. */
export type PatchParameters = PatchMediaTypesParam & PatchBodyParam & RequestParameters;

/** The content type of `PATCH /anonymous`, as an option. */
export interface RenameMediaTypesParam {
  contentType: "application/merge-patch+json";
}

/** The body of `PATCH /anonymous`, as an option. */
export interface RenameBodyParam {
  body: MergePatch<{
    name?: string;
  }>;
}

/** What `PATCH /anonymous` takes beside the arguments of its path. */
export type RenameParameters = RenameMediaTypesParam & RenameBodyParam & RequestParameters;

/** The body of `PATCH /partial`, as an option. */
export interface ChangeBodyParam {
  body: PartialUpdate<Pet>;
}

/** What `PATCH /partial` takes beside the arguments of its path. */
export type ChangeParameters = ChangeBodyParam & RequestParameters;

/** The content type of `PATCH /either`, as an option. */
export interface EitherMediaTypesParam {
  contentType: "application/merge-patch+json" | "application/json";
}

/** The body of `PATCH /either`, as an option. */
export interface EitherBodyParam {
  body: PetResourceMergeAndPatch;
}

/** What `PATCH /either` takes beside the arguments of its path. */
export type EitherParameters = EitherMediaTypesParam & EitherBodyParam & RequestParameters;
