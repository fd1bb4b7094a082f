/** A name that the table has, too. */
export interface ApiVersionOutput {
  name: string;
}
