import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);
const limitInMs = 300_000;

/**
 * Runs npm in a folder, five minutes at most, and answers with what it printed.
 *
 * @throws Error with the command and what npm said, where it fails
 */
export async function runNpm(cwd: string, npmArguments: readonly string[]): Promise<string> {
  try {
    // An outer `npm run --silent` silences the npm below it, its errors included.
    const { stdout } = await execute("npm", [...npmArguments, "--loglevel=error"], {
      cwd,
      env: withoutWorkspace(process.env),
      maxBuffer: 64 * 1024 * 1024,
      timeout: limitInMs,
    });
    return stdout;
  } catch (cause) {
    throw new Error(`npm ${npmArguments[0]} failed in ${cwd}.\n${describe(cause)}`, { cause });
  }
}

/**
 * Installs what the lock in a folder says, apart from the workspaces. Takes half a second where it
 * is there already, and then needs no network. No package runs a script, but for those that the
 * folder's package.json allows where `withScripts` is given.
 *
 * @throws Error with what npm said
 */
export async function installApart(
  folder: string,
  { withScripts = false }: { readonly withScripts?: boolean } = {},
): Promise<void> {
  const scripts = withScripts ? [] : ["--ignore-scripts"];
  await runNpm(folder, ["install", "--no-save", "--no-audit", "--no-fund", ...scripts]);
}

/** The environment for an npm that is to work in its own folder, not in the workspace of ours. */
export function withoutWorkspace(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^npm_config_(workspace|local_prefix)/i.test(name)),
  );
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if ("stderr" in cause && typeof cause.stderr === "string" && cause.stderr.trim() !== "") {
    return cause.stderr.trim();
  }
  return "killed" in cause && cause.killed === true
    ? "It took too long and was stopped."
    : cause.message;
}
