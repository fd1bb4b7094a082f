export interface BagOutput {
  weight: number;
}

export interface LostOutput {
  since: string;
}
