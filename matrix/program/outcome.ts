/** What came of closing one connection. */
export type Finding =
  | {
      readonly kind: "closed";
      /** The HTTP status of the answer. */
      readonly status: number;
      /** The text of the `disconnected` message, if the client got one. */
      readonly message?: string;
      /** The code of the close frame. */
      readonly closeCode: number;
    }
  | { readonly kind: "failed"; readonly problem: string };

/** What the program sends back to the matrix, as JSON. */
export interface Outcome {
  /** How the runtime calls itself: its `navigator.userAgent`. */
  readonly userAgent: string;
  readonly low: Finding;
  readonly high: Finding;
}

/** The reasons that the program closes with, each through the client of that level. */
export const reasons: Readonly<Record<"low" | "high", string>> = {
  low: "moved to another room",
  high: "Signed in elsewhere",
};
