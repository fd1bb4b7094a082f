export interface EntryOutput {
  text: string;
}

export interface EntryPageOutput {
  value: Array<EntryOutput>;
  nextLink?: string;
}
