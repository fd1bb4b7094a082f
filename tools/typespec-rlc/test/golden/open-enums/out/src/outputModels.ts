/** Grows with the service. */
export type ColorOutput = "blue" | "light-green" | (string & {});

export type FinishOutput = "matt" | "high-gloss";

export interface PaintOutput {
  color: ColorOutput;
  size?: SizeOutput;
  finish: Array<FinishOutput>;
  id: string;
}

/** Stays as it is. */
export type SizeOutput = "small" | "large";
