/** A book. */
export interface Book {
  /** What it is called. */
  title: string;
}
