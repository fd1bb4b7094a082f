import { Command } from "commander";
import { RestlineError } from "../errors.ts";
import { openTerminal, silentTerminal } from "../terminal/terminal.ts";
import type { CommandContext, Given, RunCommand } from "./context.ts";
import type { Outcome } from "./outcome.ts";

/** The process, as far as a command touches it. */
export interface Surroundings {
  readonly cwd: string;
  /** Is aborted when somebody interrupts the process. */
  readonly signal: AbortSignal;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
  /** Shows the stack of what nobody foresaw. */
  readonly debug: boolean;
  exit(code: number): void;
}

/** Runs commands in these surroundings: see `RunCommand`. */
export function runIn(surroundings: Surroundings): RunCommand {
  return <Options extends object>(
    command: (context: CommandContext, given: Given<Options>) => Promise<Outcome>,
  ) =>
    async (...given) => {
      const parsed = given.at(-1);
      if (!(parsed instanceof Command)) throw new TypeError("Not an action of commander.");
      const options = parsed.optsWithGlobals<Options & { readonly json?: true }>();
      const json = options.json === true;
      const terminal = json ? silentTerminal : openTerminal(surroundings.stderr);
      const outcome = await command(
        {
          cwd: surroundings.cwd,
          terminal,
          signal: surroundings.signal,
          report: (shown) => {
            terminal.settle();
            print({ exitCode: 0, ...shown }, { json, surroundings });
          },
        },
        {
          values: parsed.processedArgs.map((value) =>
            typeof value === "string" ? value : undefined,
          ),
          options,
        },
      ).catch((error: unknown) => describeFailure(error, surroundings.debug));
      terminal.settle();
      print(outcome, { json, surroundings });
      surroundings.exit(outcome.exitCode);
    };
}

interface PrintOptions {
  readonly json: boolean;
  readonly surroundings: Surroundings;
}

function print(outcome: Outcome, { json, surroundings }: PrintOptions): void {
  const stream = json || outcome.exitCode !== 2 ? surroundings.stdout : surroundings.stderr;
  const isEmpty = outcome.lines.length === 0;
  const text = json && !isEmpty ? JSON.stringify(outcome.json) : outcome.lines.join("\n");
  if (text !== "") stream.write(`${text}\n`);
}

function describeFailure(error: unknown, debug: boolean): Outcome {
  if (error instanceof RestlineError) {
    const { code, message, remedy, details } = error;
    return {
      exitCode: 2,
      lines: [`restline: ${message}`, ...details, ...(remedy === undefined ? [] : [`  ${remedy}`])],
      json: { ok: false, error: { code, message, remedy, details } },
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && debug ? [error.stack ?? ""] : [];
  return {
    exitCode: 2,
    lines: [
      `restline: ${message}`,
      ...stack,
      ...(debug ? [] : ["  Nobody foresaw this. RESTLINE_DEBUG=1 shows where it comes from."]),
    ],
    json: { ok: false, error: { code: "unforeseen", message, details: stack } },
  };
}
