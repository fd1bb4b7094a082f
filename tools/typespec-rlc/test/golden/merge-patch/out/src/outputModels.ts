export interface PersonOutput {
  name: string;
}

export interface PetOutput {
  name: string;
  owner?: PersonOutput;
  toys?: Record<string, ToyOutput>;
  tags?: Array<string>;
}

export type SizeOutput = "small" | (string & {});

export interface ToyOutput {
  color?: string;
  /** An open enum: a patch may have any other string too. */
  size?: SizeOutput;
}
