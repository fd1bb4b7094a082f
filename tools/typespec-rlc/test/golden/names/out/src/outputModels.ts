/** Closes a comment: *\/ and a template: `${1}` */
export interface ClientOutput {
  /**
   * line one
   * line two
   */
  name: string;
}

/** A model called as a global is. */
export interface PromiseModelOutput {
  class: string;
  "content-type": string;
  "2fa": boolean;
}
