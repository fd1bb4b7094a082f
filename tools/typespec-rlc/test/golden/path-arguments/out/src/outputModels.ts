export interface BookOutput {
  title: string;
  pages?: number;
}
