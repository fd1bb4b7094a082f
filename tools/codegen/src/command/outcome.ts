/**
 * How a command ends. 0: done, or as it should be. 1: the answer is no, for instance because
 * something differs or the spec does not compile. 2: there is no answer, because of what was asked
 * or of what is on this machine.
 */
export type ExitCode = 0 | 1 | 2;

/** What a command comes back with. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** What people read, on standard output. */
  readonly lines: readonly string[];
  /** The one object that `--json` prints instead. */
  readonly json: Readonly<Record<string, unknown>>;
}
