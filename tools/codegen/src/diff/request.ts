import type { Project } from "../project/find.ts";

/** What is to be compared. */
export interface DiffRequest {
  readonly project: Project;
  readonly cwd: string;
  /** As on the command line; left out: the last commit. */
  readonly base: string | undefined;
  /** As on the command line; left out: the working tree. */
  readonly head: string | undefined;
  /** Folders of code that uses the packages, relative to the top of a tree; none: by manifests. */
  readonly consumers: readonly string[];
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}
