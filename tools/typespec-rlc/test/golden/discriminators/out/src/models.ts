export interface Cat {
  meow: boolean;
}

export interface Dog {
  bark: boolean;
}

export interface FishParent {
  kind: string;
  age: number;
  friends?: Array<Fish>;
}

export type Fish = FishParent | Salmon | Shark;

export type InEnvelope =
  | {
      kind: "cat";
      value: Cat;
    }
  | {
      kind: "dog";
      value: Dog;
    };

export interface Salmon extends FishParent {
  kind: "salmon";
  partner?: Fish;
}

export interface SawShark extends SharkParent {
  sharktype: "saw";
  teeth: number;
}

/** Told apart once more, by a property of its own. */
export interface SharkParent extends FishParent {
  kind: "shark";
  sharktype: string;
}

/** Told apart once more, by a property of its own. */
export type Shark = SharkParent | SawShark;

export type WithoutEnvelope =
  | (Cat & {
      species: "cat";
    })
  | (Dog & {
      species: "dog";
    });
