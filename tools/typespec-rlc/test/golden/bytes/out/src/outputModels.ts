export interface BlobOutput {
  standard: string;
  url: string;
  many: Array<string>;
}

export interface FailureOutput {
  code: string;
  message: string;
}
