/**
 * What a person did or has that a command cannot go on with. The message names the thing and the
 * value; the remedy says what to do. It is shown without a stack.
 */
export class RestlineError extends Error {
  /** Always `RestlineError`. */
  override readonly name = "RestlineError";
  /** For programs, in lower case with hyphens: `spec-not-found`. Stays the same between versions. */
  readonly code: string;
  /** What to do about it, a sentence. */
  readonly remedy: string | undefined;
  /** More lines to show below the message: differences, diagnostics, files. */
  readonly details: readonly string[];

  /** Says what is wrong in one sentence, and more in the details. */
  constructor(code: string, message: string, more: ErrorDetails = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.code = code;
    this.remedy = more.remedy;
    this.details = more.details ?? [];
  }
}

/** What an error says beyond its message. */
export interface ErrorDetails {
  /** What to do about it, a sentence. */
  readonly remedy?: string;
  /** More lines to show below the message. */
  readonly details?: readonly string[];
  /** The error behind it. */
  readonly cause?: unknown;
}
