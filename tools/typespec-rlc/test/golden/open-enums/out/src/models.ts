/** Grows with the service. */
export type Color = "blue" | "light-green" | (string & {});

/** The known values of {@link Color}; the service may know more. */
export const KnownColor: {
  readonly Blue: "blue";
  readonly LightGreen: "light-green";
} = {
  /** As the sky. */
  Blue: "blue",
  LightGreen: "light-green",
};

export type Finish = "matt" | "high-gloss";

export interface Paint {
  color: Color;
  size?: Size;
  finish: Array<Finish>;
}

/** Stays as it is. */
export type Size = "small" | "large";
