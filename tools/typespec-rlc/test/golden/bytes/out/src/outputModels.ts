export interface BlobOutput {
  standard: string;
  url: string;
  many: Array<string>;
}
