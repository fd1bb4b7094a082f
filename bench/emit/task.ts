/** What a child process is to compile. */
export interface Task {
  /** The entry points of the specs, which are compiled one after the other. */
  readonly mains: readonly string[];
  /** Absent: the compiler alone. */
  readonly emitter?: string;
  /** Of several specs, each has a folder in it, by its place in `mains`. */
  readonly outputFolder: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The folder whose compiler is used; absent: the bench's own. */
  readonly home?: string;
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
  /** Errors that the emitter reports of specs that compile without it. */
  readonly errors: number;
}
