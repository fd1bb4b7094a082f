/** Begins with a digit, or has letters that are not Latin. */
export interface _2Fa {
  code: string;
}

export interface All {
  petOutput: PetOutput2;
  lower: Pet2;
  routes: Routes2;
  client: ClashesClient2;
  options: ClashesClientOptions2;
  record: RecordModel;
  digit: _2Fa;
  letters: GrößeМ;
  proto: __proto__;
  parameters: ReadParameters;
  known: KnownColor2;
  color: Color;
}

export interface ClashesClient2 {
  a: string;
}

export interface ClashesClientOptions2 {
  a: string;
}

export type Color = "light-blue" | "lightBlue" | "__proto__" | (string & {});

/** The known values of {@link Color}; the service may know more. */
export const KnownColor: {
  readonly LightBlue: "light-blue";
  readonly LightBlue2: "lightBlue";
  readonly __proto__: "__proto__";
} = {
  LightBlue: "light-blue",
  LightBlue2: "lightBlue",
  ["__proto__"]: "__proto__",
};

export interface KnownColor2 {
  a: string;
}

export interface Pet {
  name: string;
}

/** Would be the output of `Pet`. */
export interface PetOutput2 {
  output: Pet;
}

/** Is called as an operation's parameters are. */
export interface ReadParameters {
  a: string;
}

/** Is called as a global is. */
export interface RecordModel {
  a: string;
}

/** Is called as the client's own things are. */
export interface Routes2 {
  a: string;
}

export interface __proto__ {
  a: string;
}

export interface GrößeМ {
  a: string;
}

/** Differs in case only. */
export interface Pet2 {
  other: string;
}
