export interface RecordModelOutput {
  verified: string;
  size: string;
  /**
   * What it is about.
   *
   * Several values in one text, with "|" between them.
   */
  topics: string;
  /** A `Date` becomes the RFC 3339 text that is wanted here. */
  created: string;
  /** A `Date` would not become the text that is wanted here. */
  modified: string;
  read: number;
  opened: number;
}
