/** A value that is none of those listed here: the service may know more of them. */
type UnlistedValue = `${string & { readonly __unlisted: true }}`;

export interface CatOutput {
  meow: boolean;
}

export interface DogOutput {
  bark: boolean;
}

export interface FishOutputParent {
  kind: string;
  age: number;
  friends?: Array<FishOutput>;
}

export interface OtherFishOutput {
  kind: UnlistedValue;
  age: number;
  friends?: Array<FishOutput>;
}

export type FishOutput = OtherFishOutput | SalmonOutput | SharkOutput;

export type InEnvelopeOutput =
  | {
      kind: "cat";
      value: CatOutput;
    }
  | {
      kind: "dog";
      value: DogOutput;
    };

/** Declares no property for its discriminator. */
export interface PlantOutputParent {
  plant: string;
  name: string;
}

/** Declares no property for its discriminator. */
export interface OtherPlantOutput {
  plant: UnlistedValue;
  name: string;
}

/** Declares no property for its discriminator. */
export type PlantOutput = OtherPlantOutput | TreeOutput;

export interface SalmonOutput extends FishOutputParent {
  kind: "salmon";
  partner?: FishOutput;
}

export interface SawSharkOutput extends SharkOutputParent {
  sharktype: "saw";
  teeth: number;
}

/** Told apart once more, by a property of its own. */
export interface SharkOutputParent extends FishOutputParent {
  kind: "shark";
  sharktype: string;
}

/** Told apart once more, by a property of its own. */
export interface OtherSharkOutput extends FishOutputParent {
  kind: "shark";
  sharktype: UnlistedValue;
}

/** Told apart once more, by a property of its own. */
export type SharkOutput = OtherSharkOutput | SawSharkOutput;

export interface TreeOutput extends WoodyPlantOutput {
  plant: "tree";
}

export type WithoutEnvelopeOutput =
  | (CatOutput & {
      species: "cat";
    })
  | (DogOutput & {
      species: "dog";
    });

/** Between base and leaf, without a value of its own. */
export interface WoodyPlantOutput extends PlantOutputParent {
  height: number;
}
