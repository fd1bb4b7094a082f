import type { Level } from "./level.ts";
import type { TypeBreak } from "./types/compare.ts";

/** What a comparison comes to. Plain data: the same two inputs give the same bytes. */
export interface Verdict {
  readonly schemaVersion: 1;
  /** The highest level of all entries. */
  readonly level: Level;
  readonly base: string;
  readonly head: string;
  /** The folder of the spec, relative to the top of its tree. */
  readonly spec: string;
  readonly entries: readonly Entry[];
  readonly planes: Planes;
  readonly packages: readonly PackageVerdict[];
  /** Code that does not compile any more, and that belongs to no single entry. */
  readonly otherBreaks: readonly Breakage[];
  /** The dependents that were compiled, by their folders. */
  readonly dependents: readonly Dependent[];
  /** What a reader has to know about the comparison itself, a sentence each. */
  readonly notes: readonly string[];
}

/** One change, over all planes. */
export interface Entry {
  readonly level: Level;
  /** The name of the change, for programs: `parameterMadeRequired`. */
  readonly change: string;
  readonly causedBy: "spec" | "generator" | "package";
  /** Where it is: `DELETE /items/{id}`, `type Item`. Several share one line of the spec. */
  readonly places: readonly string[];
  /** What has changed, without the place. */
  readonly title: string;
  readonly cause: Cause | undefined;
  readonly wire?: { readonly level: Level; readonly direction: string; readonly effect: string };
  readonly types?: {
    readonly level: Level;
    readonly breaks: readonly TypeBreak[];
    readonly effect: string;
  };
  readonly runtime?: { readonly level: Level; readonly effects: readonly string[] };
  readonly breaks: readonly Breakage[];
  readonly remedy: string;
  /** The api-versions that have it; empty: all of them. */
  readonly versions: readonly string[];
}

export interface Cause {
  /** Relative to the top of the tree, with `/`. */
  readonly file: string;
  /** From 1; absent: the whole file. */
  readonly line?: number;
  /** What was removed stands in the base only. */
  readonly side: "base" | "head";
}

/** Hand-written code that does not compile with the new package, and did with the old. */
export interface Breakage {
  /** Relative to the top of the tree, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `TS2345` */
  readonly code: string;
  readonly message: string;
  /** The code of the head compiles: somebody has seen to it. */
  readonly adapted: boolean;
}

export interface Dependent {
  readonly name: string;
  readonly folder: string;
  /** How many places break; those that did not compile before do not count. */
  readonly breaks: number;
}

export interface Planes {
  readonly wire: { readonly kind: "compared"; readonly versions: readonly string[] };
  readonly types:
    | {
        readonly kind: "compared";
        /** How many programs compiled with the base. */
        readonly programs: number;
        /** How many say nothing, because the package does not have their shape. */
        readonly unfit: number;
        readonly typescript: string;
      }
    | { readonly kind: "absent"; readonly reason: string };
  readonly runtime:
    | { readonly kind: "compared"; readonly modules: number }
    | { readonly kind: "absent"; readonly reason: string };
  /** Which generators made both sides, and whether what is checked in told theirs apart. */
  readonly generator: {
    readonly generators: readonly string[];
    readonly kind: "compared" | "absent";
    readonly reason?: string;
  };
}

/** What follows for one package. */
export interface PackageVerdict {
  readonly name: string;
  readonly level: Level;
  /** The version in the base. */
  readonly current: string;
  /** The version that the verdict asks for. */
  readonly next: string;
  /** What a change file has to say at least; below 1.0.0 a break is a minor. */
  readonly bump: Level;
  readonly changeFile: ChangeFile;
}

/** What the change files of the head say about a package. */
export type ChangeFile =
  /** The project has none. */
  | { readonly kind: "notUsed" }
  | { readonly kind: "missing" }
  | {
      readonly kind: "enough" | "tooSmall";
      readonly files: readonly string[];
      readonly says: Level;
    };
