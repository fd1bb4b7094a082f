/** Begins with a digit, or has letters that are not Latin. */
export interface _2FaOutput {
  code: string;
}

export interface AllOutput {
  petOutput: PetOutput2Output;
  lower: Pet2Output;
  routes: Routes2Output;
  client: ClashesClient2Output;
  options: ClashesClientOptions2Output;
  record: RecordModelOutput;
  digit: _2FaOutput;
  letters: GrößeМOutput;
  proto: __proto__Output;
  parameters: ReadParametersOutput;
  known: KnownColor2Output;
  color: ColorOutput;
}

export interface ClashesClient2Output {
  a: string;
}

export interface ClashesClientOptions2Output {
  a: string;
}

export type ColorOutput = "light-blue" | "lightBlue" | "__proto__" | (string & {});

export interface KnownColor2Output {
  a: string;
}

export interface PetOutput {
  name: string;
}

/** Would be the output of `Pet`. */
export interface PetOutput2Output {
  output: PetOutput;
}

/** Is called as an operation's parameters are. */
export interface ReadParametersOutput {
  a: string;
}

/** Is called as a global is. */
export interface RecordModelOutput {
  a: string;
}

/** Is called as the client's own things are. */
export interface Routes2Output {
  a: string;
}

export interface __proto__Output {
  a: string;
}

export interface GrößeМOutput {
  a: string;
}

/** Differs in case only. */
export interface Pet2Output {
  other: string;
}
