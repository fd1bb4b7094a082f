import type { MergePatch } from "./mergePatch.js";

export interface Person {
  name: string;
}

export interface PersonMergePatchUpdateOrCreate {
  name?: string;
}

export interface Pet {
  name: string;
  owner?: Person;
  toys?: Record<string, Toy>;
  tags?: Array<string>;
}

export interface PetMergePatchUpdate {
  name?: string;
  owner?: PersonMergePatchUpdateOrCreate | null;
  toys?: RecordMergePatchUpdateOrCreateToy | null;
  tags?: Array<string> | null;
}

export interface RecordMergePatchUpdateOrCreateToy extends Record<
  string,
  ToyMergePatchUpdateOrCreate
> {}

export interface Toy {
  color?: string;
}

export interface ToyMergePatchUpdateOrCreate {
  color?: string | null;
}

/** A change of a {@link Pet}: what is left out stays, and `null` deletes. */
export type PetResourceMergeAndPatch = MergePatch<Pet>;

/** A change of a {@link PetMergePatchUpdate}: what is left out stays, and `null` deletes. */
export type PetMergePatchUpdateResourceMergeAndPatch = MergePatch<PetMergePatchUpdate>;
