/** What a child process is to compile. */
export interface Task {
  /** The spec's entry point. */
  readonly main: string;
  /** Absent: the compiler alone. */
  readonly emitter?: string;
  readonly outputFolder: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What it took, the start of the process included. */
export interface Compilation {
  readonly cpuInMs: number;
  /** The most that the process had at any time. */
  readonly memoryInMb: number;
  /** Wall time of the emitter alone. */
  readonly emitInMs: number;
  /** Wall time of the emitter's own stages. */
  readonly stagesInMs: Readonly<Record<string, number>>;
  /** Errors that the emitter reports of a spec that compiles without it. */
  readonly errors: number;
}
