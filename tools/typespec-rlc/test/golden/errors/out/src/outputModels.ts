export interface FailureDetailOutput {
  code: string;
  inner?: FailureDetailOutput;
}

export interface ProblemDetailOutput extends FailureDetailOutput {
  title?: string;
}
