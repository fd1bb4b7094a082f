import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface Order {
  readonly kind: "moderate";
  readonly hub: string;
  readonly user: string;
  readonly group: string;
  /** What the user's clients are told; absent: nothing. */
  readonly reason?: string;
  /** Says what would happen, and closes nothing. */
  readonly dryRun: boolean;
  /** How many connections each request asks for, 1 to 200. */
  readonly pageSize: number;
  /** The connection string of a resource, or an embedded service with sample clients. */
  readonly service:
    | { readonly kind: "sample" }
    | { readonly kind: "resource"; readonly at: string };
}

/** The command line or the environment lacks something, or has too much of it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const help = `Closes all connections of a user, and lists who is left in a group.

Usage: main.ts --hub <name> --user <id> --group <name> [options]

  --hub <name>        the hub
  --user <id>         the user whose connections are closed
  --group <name>      the group whose connections are listed
  --reason <text>     what the user's clients are told
  --dry-run           say what would happen, and close nothing
  --page-size <n>     connections in a page of the list, 1 to 200 (default: 100)
  --sample            use an embedded service with sample clients: ada (twice), bob,
                      carol and somebody without a name
  --help              show this

The environment variable WEB_PUBSUB_CONNECTION_STRING names the resource.
Exit codes: 0 done, 1 the service refused or could not be reached, 2 bad input.`;

/**
 * Reads what to do from the command line and the environment.
 *
 * @throws UsageError that names the option and says what it takes.
 */
export function readArguments(
  given: readonly string[],
  environment: NodeJS.ProcessEnv,
): Order | { readonly kind: "help" } {
  const values = parse(given);
  if (values.help) return { kind: "help" };
  return {
    kind: "moderate",
    hub: need("--hub", values.hub),
    user: need("--user", values.user),
    group: need("--group", values.group),
    ...(values.reason === undefined ? {} : { reason: need("--reason", values.reason) }),
    dryRun: values["dry-run"],
    pageSize: readPageSize(values["page-size"]),
    service: values.sample ? { kind: "sample" } : readResource(environment),
  };
}

function parse(given: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: {
        hub: { type: "string" },
        user: { type: "string" },
        group: { type: "string" },
        reason: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        "page-size": { type: "string", default: "100" },
        sample: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    // Whatever parseArgs dislikes: an option that there is not, or one without its value.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function need(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`${option} is missing.`);
  if (value.trim() === "") throw new UsageError(`${option} must not be empty.`);
  return value;
}

function readPageSize(text: string): number {
  const size = Number(text);
  if (/^\d{1,3}$/.test(text) && size >= 1 && size <= 200) return size;
  throw new UsageError(`--page-size is a whole number from 1 to 200, got "${text}".`);
}

function readResource({ WEB_PUBSUB_CONNECTION_STRING: at }: NodeJS.ProcessEnv): Order["service"] {
  if (at) return { kind: "resource", at };
  throw new UsageError(
    "There is no connection string: set WEB_PUBSUB_CONNECTION_STRING, or try it with --sample.",
  );
}
