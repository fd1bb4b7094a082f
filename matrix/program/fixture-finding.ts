/** What came of playing fixtures to the high-level client. */
export interface FixtureFinding {
  /** How the runtime calls itself: its `navigator.userAgent`. */
  readonly userAgent: string;
  /** What each case answered, by the name of its fixture. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** What a request was told that no fixture answers. */
  readonly unmatched: string;
}
