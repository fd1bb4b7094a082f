import type { Origin, WireModel } from "@restline/spec-model";
import type { Inputs, Library } from "../lock/lock.ts";

/** What the compiler is to do. Plain data: it goes to another process. */
export interface CompileTask {
  /** The folder of the spec, absolute: `{cwd}` in a configuration is this one. */
  readonly folder: string;
  /** The folder again, or a file in it. */
  readonly entry: string;
  /** Only these of the configured emitters; default: all. An empty list only checks the spec. */
  readonly emitters?: readonly string[];
  /** Output folders in place of the configured ones, absolute, by emitter. */
  readonly outputFolders?: Readonly<Record<string, string>>;
  /** What a staging folder's name ends with, beside the output folder that it stands for. */
  readonly stagingSuffix: string;
  /** The files that are owned in each output folder (absolute): emitters do not get to see them. */
  readonly owned: Readonly<Record<string, readonly string[]>>;
  /** Tell the spec's operations, too. */
  readonly listOperations: boolean;
  /** Tell what goes over the wire, too, in every api-version. Default: false. */
  readonly readModel?: boolean;
  /** Diagnostics name files relative to this folder, absolute. */
  readonly cwd: string;
}

/** What came of it. Nothing but staging folders was written. */
export interface Compiled {
  readonly diagnostics: readonly ShownDiagnostic[];
  /** The spec, the configuration or an emitter has errors, and the output counts for nothing. */
  readonly failed: boolean;
  /** The configuration, relative to the folder; `null`: there is none. */
  readonly config: string | null;
  readonly inputs: Inputs;
  readonly outputs: readonly EmittedOutput[];
  /** Files that emitters wanted to write outside of their output folders, and did not get to. */
  readonly strays: readonly string[];
  /** What the file system refused to write. */
  readonly unwritten?: Unwritten;
  /** The names of the spec's operations, by verb and route; where they were asked for. */
  readonly operations?: Readonly<Record<string, string>>;
  /** What goes over the wire; where it was asked for, and the spec has no errors. */
  readonly wire?: ReadWire;
  /** What compiler and emitters printed. */
  readonly printed: readonly string[];
}

/** The wire model of a spec, and where in the spec its elements stand. */
export interface ReadWire {
  readonly model: WireModel;
  /** By the keys of `OriginKey`. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** What could not be read, a sentence each. */
  readonly problems: readonly string[];
}

export interface Unwritten {
  readonly path: string;
  /** As Node.js has it: `ENOSPC`. */
  readonly code: string;
}

/** What one emitter made. */
export interface EmittedOutput {
  readonly emitter: string;
  readonly package: Library;
  /** The output folder, absolute and without symbolic links. It may not exist yet. */
  readonly folder: string;
  /** The folder that holds what the emitter wrote, absolute. It may not exist. */
  readonly staged: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Files that the emitter removed, relative to the output folder. */
  readonly removed: readonly string[];
}

/** A diagnostic of the compiler, a library or an emitter. */
export interface ShownDiagnostic {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly message: string;
  /** Relative to the task's `cwd`; absent: it is about no place. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** As the compiler prints it, with the line in question. */
  readonly text: string;
}

/** A folder that emitters write to. */
export interface StagingFolder {
  /** Absolute. */
  readonly path: string;
  /** What else has to be made for it: the first folder above it that is not there. */
  readonly made?: string;
}

/** From the process that compiles: first the folders that it will write to, then what came of it. */
export type Answer =
  | { readonly kind: "staging"; readonly folders: readonly StagingFolder[] }
  | { readonly kind: "compiled"; readonly compiled: Compiled }
  | { readonly kind: "refused"; readonly error: RefusedTask };

/** An error as plain data. */
export interface RefusedTask {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  readonly details: readonly string[];
}
