export interface Avatar {
  picture: string;
}

export type Color = "red" | "blue";

export interface Login {
  user: string;
  roles?: Array<string>;
  since?: Date | string;
  settings?: Avatar;
}
