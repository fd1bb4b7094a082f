import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

/** What the command is asked for. */
export type MutationCommand =
  | {
      readonly kind: "run";
      /** Operations, and files of clients; none: everything. */
      readonly only: readonly string[];
      readonly json: boolean;
      readonly allowFewer: boolean;
      readonly threads: number;
    }
  | { readonly kind: "help" }
  | { readonly kind: "mistake"; readonly message: string };

/** What `--help` prints. */
export const mutationHelp = `npm run mutation [-- options]

Changes the clients, one thing at a time, and demands that a test of the contract fails each time.

  --only <name>   only mutants of an operation, or of a file of a client (web-pubsub/src/call.ts);
                  may be given more than once
  --json          prints one JSON object instead of lines
  --threads <n>   how many mutants are tried at once (one for each processor)
  --allow-fewer   writes mutation-floor.json even where there are fewer mutants than it has
  -h, --help      prints this`;

/** Reads the arguments of the command. */
export function readMutationCommand(args: readonly string[]): MutationCommand {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: "string", multiple: true },
        json: { type: "boolean" },
        threads: { type: "string" },
        "allow-fewer": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return { kind: "help" };
    const threads = values.threads ?? String(availableParallelism());
    if (!/^[1-9]\d?$/.test(threads)) {
      return { kind: "mistake", message: `--threads must be from 1 to 99, is ${threads}` };
    }
    return {
      kind: "run",
      only: values.only ?? [],
      json: values.json ?? false,
      allowFewer: values["allow-fewer"] ?? false,
      threads: Number(threads),
    };
  } catch (error) {
    return { kind: "mistake", message: error instanceof Error ? error.message : String(error) };
  }
}
