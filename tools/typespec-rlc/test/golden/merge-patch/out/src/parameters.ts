import type { RequestParameters } from "@azure-rest/core-client";
import type { MergePatch, PartialUpdate } from "./mergePatch.js";
import type {
  Pet,
  PetMergePatchUpdateResourceMergeAndPatch,
  PetResourceMergeAndPatch,
} from "./models.js";

export interface UpdateMediaTypesParam {
  contentType: "application/merge-patch+json";
}

export interface UpdateBodyParam {
  body: PetResourceMergeAndPatch;
}

export type UpdateParameters = UpdateMediaTypesParam & UpdateBodyParam & RequestParameters;

export interface PatchMediaTypesParam {
  contentType: "application/merge-patch+json";
}

export interface PatchBodyParam {
  body: PetMergePatchUpdateResourceMergeAndPatch;
}

export type PatchParameters = PatchMediaTypesParam & PatchBodyParam & RequestParameters;

export interface RenameMediaTypesParam {
  contentType: "application/merge-patch+json";
}

export interface RenameBodyParam {
  body: MergePatch<{
    name?: string;
  }>;
}

export type RenameParameters = RenameMediaTypesParam & RenameBodyParam & RequestParameters;

export interface ChangeBodyParam {
  body: PartialUpdate<Pet>;
}

export type ChangeParameters = ChangeBodyParam & RequestParameters;

export interface EitherMediaTypesParam {
  contentType: "application/merge-patch+json" | "application/json";
}

export interface EitherBodyParam {
  body: PetResourceMergeAndPatch;
}

export type EitherParameters = EitherMediaTypesParam & EitherBodyParam & RequestParameters;
