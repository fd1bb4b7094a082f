export interface AnimalOutput {
  name: string;
}

export interface CatsCatOutput extends AnimalOutput {
  whiskers: CatsWhiskersOutput;
}

export interface CatsWhiskersOutput {
  length: number;
}
