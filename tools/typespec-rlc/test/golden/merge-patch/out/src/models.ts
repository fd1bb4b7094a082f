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

export type Size = "small" | (string & {});

/** The known values of {@link Size}; the service may know more. */
export const KnownSize: {
  readonly Small: "small";
} = {
  Small: "small",
};

export type SizeMergePatchUpdateOrCreate = "small" | (string & {});

/** The known values of {@link SizeMergePatchUpdateOrCreate}; the service may know more. */
export const KnownSizeMergePatchUpdateOrCreate: {
  readonly Small: "small";
} = {
  Small: "small",
};

export interface Toy {
  color?: string;
  /** An open enum: a patch may have any other string too. */
  size?: Size;
}

export interface ToyMergePatchUpdateOrCreate {
  color?: string | null;
  /** An open enum: a patch may have any other string too. */
  size?: SizeMergePatchUpdateOrCreate | null;
}

/** A change of a {@link Pet}: what is left out stays, and `null` deletes. */
export type PetResourceMergeAndPatch = MergePatch<Pet>;

/** A change of a {@link PetMergePatchUpdate}: what is left out stays, and `null` deletes. */
export type PetMergePatchUpdateResourceMergeAndPatch = MergePatch<PetMergePatchUpdate>;
