import { parseArgs } from "node:util";
import type { CaseSelection } from "./record-fixtures.ts";

/** What is asked for on the command line. */
export type Command =
  | {
      readonly kind: "record";
      readonly selection: CaseSelection;
      readonly from: RecordedFrom;
      /** Another place for the fixtures than their own. */
      readonly folder?: string;
    }
  | { readonly kind: "help" }
  | { readonly kind: "mistake"; readonly message: string };

export type RecordedFrom = "embedded" | "real";

/** How the command is used. */
export const usage = `npm run record -- [case…] [--stale] [--from embedded|real] [--folder path]

  case…     the cases to record, for instance closeConnection/missing; all of an operation:
            closeConnection; without any, every case that can be recorded
  --stale   those that have no fixture, or one that a change of the spec has made stale
  --from    embedded: an embedded service of its own, the default. real: the resource that
            WEB_PUBSUB_CONNECTION_STRING and WEB_PUBSUB_HUB name, in a hub of its own; cases for
            callers by Entra ID take a token in WEB_PUBSUB_ENTRA_TOKEN as well
  --folder  where the fixtures are, if not in packages/web-pubsub-contract/fixtures`;

/** Reads the arguments of the command. Total: what is wrong with them is a mistake with its remedy. */
export function readCommand(programArguments: readonly string[]): Command {
  try {
    const { positionals, values } = parseArgs({
      args: [...programArguments],
      allowPositionals: true,
      options: {
        stale: { type: "boolean" },
        from: { type: "string", default: "embedded" },
        folder: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    const { folder, from, help, stale } = values;
    if (help) return { kind: "help" };
    if (from !== "embedded" && from !== "real") {
      return { kind: "mistake", message: `--from must be embedded or real, is ${from}` };
    }
    return {
      kind: "record",
      from,
      selection: { names: positionals, onlyStale: stale ?? false },
      ...(folder === undefined ? {} : { folder }),
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { kind: "mistake", message: error.message };
  }
}
