export interface PersonOutput {
  name: string;
}

export interface PetOutput {
  name: string;
  owner?: PersonOutput;
  toys?: Record<string, ToyOutput>;
  tags?: Array<string>;
}

export interface ToyOutput {
  color?: string;
}
