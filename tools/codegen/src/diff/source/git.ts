import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs git in a folder; `undefined` where it says no. An aborted signal ends it. */
export async function askGit(
  folder: string,
  given: readonly string[],
  more: { readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal } = {},
): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", ["-C", folder, ...given], {
      maxBuffer: 256 * 1_024 * 1_024,
      env: { ...process.env, ...more.env },
      ...(more.signal === undefined ? {} : { signal: more.signal }),
    });
    return stdout;
  } catch (error) {
    if (more.signal?.aborted === true) throw error;
    // It is not installed, this is no repository, or it does not know what was asked for.
    return undefined;
  }
}

/** The top folder of the repository that a folder is part of; what it ignores is no part of it. */
export async function findRepository(folder: string): Promise<string | undefined> {
  const top = (await askGit(folder, ["rev-parse", "--show-toplevel"]))?.trim();
  if (top === undefined || top === "") return undefined;
  const ignored = await askGit(top, ["check-ignore", "--quiet", folder]);
  return ignored === undefined ? top : undefined;
}

/** The commit that a revision names, in full. */
export async function findCommit(folder: string, revision: string): Promise<string | undefined> {
  // What begins with a hyphen would be an option of git.
  if (revision.startsWith("-")) return undefined;
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  return (await askGit(folder, asked))?.trim();
}

/**
 * Writes the files of a commit below a folder. Neither the repository nor its working tree changes:
 * the index is one of its own.
 */
export async function checkOut(
  repository: string,
  {
    commit,
    index,
    target,
    signal,
  }: {
    readonly commit: string;
    readonly index: string;
    readonly target: string;
    readonly signal: AbortSignal;
  },
): Promise<boolean> {
  await mkdir(target, { recursive: true });
  const more = { env: { GIT_INDEX_FILE: index }, signal };
  if ((await askGit(repository, ["read-tree", commit], more)) === undefined) return false;
  const written = await askGit(
    repository,
    ["checkout-index", "--all", "--force", `--prefix=${join(target, "/")}`],
    more,
  );
  return written !== undefined;
}

/** The files of a working tree, also new ones, but none that are ignored; relative, with `/`. */
export async function listFiles(repository: string): Promise<readonly string[] | undefined> {
  const listed = await askGit(repository, [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
  ]);
  return listed?.split("\0").filter((path) => path !== "");
}
