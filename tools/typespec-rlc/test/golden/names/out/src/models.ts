/** A model called as a global is. */
export interface PromiseModel {
  class: string;
  "content-type": string;
  "2fa": boolean;
}
