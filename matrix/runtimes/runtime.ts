import type { Project } from "../project.ts";
import type { Target } from "../program/target.ts";

/** A place where the packages have to work. */
export interface Runtime {
  readonly name: string;
  /** What its `navigator.userAgent` has to match: proof that it is the one that the name says. */
  readonly userAgent: RegExp;
  /**
   * Runs the program in the runtime, with the packages of the project, and resolves with what it
   * sent back.
   *
   * @throws MissingRuntime where there is no such runtime on this machine.
   */
  run(project: Project, target: Target): Promise<unknown>;
}

/** How long a runtime may take over the program, in milliseconds: many times what any of them does. */
export const limitInMs = 60_000;
