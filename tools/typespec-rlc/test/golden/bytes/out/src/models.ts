export interface Blob {
  standard: string;
  url: string;
  many: Array<string>;
}
