/** The name of the lock file, which stands in the folder of the spec. */
export const lockName = "restline.lock.json";

/** The version of the format that this program writes. */
export const schemaVersion = 1;

/**
 * What the files in the output folders were made from, so that a later run can tell that nothing
 * has to be done, and that nobody has changed them. All paths have `/` and no machine's folders.
 */
export interface Lock {
  /** What the compiler was given, relative to the lock's folder: `.`, or a file in it. */
  readonly entry: string;
  /** The configuration, relative to the lock's folder; `null`: there was none. */
  readonly config: string | null;
  readonly inputs: Inputs;
  readonly outputs: readonly LockedOutput[];
  /**
   * The names of the spec's operations, by verb and route: `GET /items/{id}`. Absent where the
   * project has no table that they are compared with.
   */
  readonly operations?: Readonly<Record<string, string>>;
  /** How a package was built from what was generated; only in the lock that a package carries. */
  readonly builds?: Builds;
}

/** Runs of the TypeScript compiler. */
export interface Builds {
  /** The version of `typescript`. */
  readonly typescript: string;
  /** Its configurations, as `tsc --showConfig` prints them, relative to the package. */
  readonly configs: readonly BuildConfig[];
}

/** One configuration of the TypeScript compiler. */
export interface BuildConfig {
  /** As tsconfig.json has them. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** The sources. */
  readonly files: readonly string[];
}

/** What the compile read. */
export interface Inputs {
  /** Digests of the files, by their paths relative to the lock's folder. */
  readonly files: Digests;
  /** The compiler and the packages that the spec and its linter use, by name. */
  readonly libraries: Readonly<Record<string, Library>>;
  /** Digests of the environment variables that the configuration uses, by name. */
  readonly environment: Digests;
  /** False: modules were read that are not listed, so that equal inputs say nothing. */
  readonly complete: boolean;
}

/** Digests by path or name: SHA-256 in hexadecimal. */
export type Digests = Readonly<Record<string, string>>;

/** A package. */
export interface Library {
  readonly version: string;
  /**
   * Digests of the modules that were loaded of a package that is linked from a folder, as those of
   * a workspace are: its content changes while its version stays. Relative to the package.
   */
  readonly files: Digests;
}

/** What one emitter made. */
export interface LockedOutput {
  /** The emitter's name, as the configuration has it. */
  readonly emitter: string;
  readonly package: Library;
  /** The output folder, relative to the lock's folder. */
  readonly folder: string;
  /** The emitter's options, with `{project-root}` for the folder of the spec. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Digests of the files that are the emitter's alone, relative to the output folder. */
  readonly files: Digests;
}
