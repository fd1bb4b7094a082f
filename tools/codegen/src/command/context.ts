import type { Command } from "commander";
import type { Terminal } from "../terminal/terminal.ts";
import type { Outcome } from "./outcome.ts";

/** What a command works with. */
export interface CommandContext {
  /** The folder that paths on the command line are relative to, absolute. */
  readonly cwd: string;
  readonly terminal: Terminal;
  /** Is aborted when somebody interrupts the command. */
  readonly signal: AbortSignal;
  /** Prints something before the end: text, or with `--json` an object in a line of its own. */
  report(shown: Pick<Outcome, "lines" | "json">): void;
}

/** What stood on the command line, as commander has read it. */
export interface Given<Options> {
  /** One for each argument that the command declares; `undefined` for one that was left out. */
  readonly values: readonly (string | undefined)[];
  readonly options: Options;
}

/**
 * Makes a commander action of a command: gives it its context, prints its outcome as text or, with
 * `--json`, as one object, and turns what it throws into an exit code.
 */
export type RunCommand = <Options extends object>(
  command: (context: CommandContext, given: Given<Options>) => Promise<Outcome>,
) => (...given: unknown[]) => Promise<void>;

/** Adds one command to the program: its arguments, options, help and action. */
export type AddCommand = (program: Command, run: RunCommand) => void;
