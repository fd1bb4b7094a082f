import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { RestlineError } from "../errors.ts";
import type { SpecLocation } from "./location.ts";

const execute = promisify(execFile);

/** A revision of a spec's repository, of which only some folders are there. */
export interface BroughtRevision {
  /** The top of the repository's files, absolute. */
  readonly root: string;
  /** The whole hash. */
  readonly commit: string;
}

export interface BringRequest {
  readonly location: SpecLocation;
  /** The revision: a hash or the beginning of one, a branch, a tag. */
  readonly revision: string;
  /** What paths of repositories are relative to, absolute. */
  readonly folder: string;
  /** A new folder for the files, absolute. */
  readonly into: string;
  readonly signal: AbortSignal;
}

/**
 * Brings a revision by git: one commit, and the folders of the spec only.
 *
 * @throws {RestlineError} `git-missing`, `repository-unreachable`, `revision-unknown`,
 *   `directory-unknown`, `interrupted`. No message has the credentials of a URL in it.
 */
export async function bringRevision(request: BringRequest): Promise<BroughtRevision> {
  const { location, revision, into, signal } = request;
  const url = findUrl(location.repo, request.folder);
  const shown = hideCredentials(location.repo);
  const git = async (given: readonly string[]): Promise<GitAnswer> =>
    await runGit(given, { cwd: into, signal, hidden: url });
  await beginRepository(into, signal);
  const listed = await git(["ls-remote", "--quiet", url]);
  if (!listed.ok) {
    throw new RestlineError("repository-unreachable", `The repository ${shown} cannot be read.`, {
      details: listed.lines,
      remedy: "Correct repo in tsp-location.yaml, or see to it that git may read it.",
    });
  }
  const commit = await findCommit(git, { revision, url, refs: listed.text });
  if (commit === undefined) {
    throw new RestlineError("revision-unknown", `${shown} has no revision ${revision}.`, {
      remedy: "Name a commit, a branch or a tag of it: restline update --commit <revision>",
    });
  }
  const folders = [location.directory, ...location.additionalDirectories];
  const isWhole = folders.includes(".");
  if (!isWhole) {
    const patterns = ["sparse-checkout", "set", "--no-cone", ...folders.map((it) => `/${it}/`)];
    await require(git(patterns), "git-failed", "git cannot choose the folders");
  }
  // What is not there yet of a partial clone comes by the remote that it names.
  for (const [key, value] of [
    ["remote.origin.url", url],
    ["remote.origin.promisor", "true"],
    ["remote.origin.partialclonefilter", "blob:none"],
  ] as const) {
    await require(git(["config", key, value]), "git-failed", "git cannot be configured");
  }
  const checkedOut = git(["-c", "advice.detachedHead=false", "checkout", "--quiet", commit]);
  await require(checkedOut, "git-failed", `git cannot write out ${revision} of ${shown}`);
  const missing = folders.filter((it) => !existsSync(join(into, it)));
  if (missing.length > 0) {
    throw new RestlineError(
      "directory-unknown",
      `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not in ${commit.slice(0, 12)} of ${shown}.`,
      { remedy: "Correct directory and additionalDirectories in tsp-location.yaml." },
    );
  }
  return { root: into, commit };
}

/**
 * Makes a repository of a folder, without a commit.
 *
 * @throws {RestlineError} `git-missing`, `git-failed`, `interrupted`
 */
export async function beginRepository(folder: string, signal: AbortSignal): Promise<void> {
  await mkdir(folder, { recursive: true });
  const begun = runGit(["init", "--quiet"], { cwd: folder, signal, hidden: folder });
  await require(begun, "git-failed", "git cannot begin a repository");
  await mkdir(join(folder, ".git/info"), { recursive: true });
}

/** A URL without the name and the password in it. */
export function hideCredentials(text: string): string {
  return text.replaceAll(/(\b[a-z][a-z\d+.-]*:\/\/)[^/\s@]*@/gi, "$1");
}

type AskGit = (given: readonly string[]) => Promise<GitAnswer>;

interface RevisionRequest {
  readonly revision: string;
  readonly url: string;
  /** What `git ls-remote` says. */
  readonly refs: string;
}

/** Fetches the commit that a revision means, without files; `undefined`: there is none. */
async function findCommit(
  git: AskGit,
  { revision, url, refs }: RevisionRequest,
): Promise<string | undefined> {
  if (revision.startsWith("-")) return undefined;
  const known = new Map(
    refs.split("\n").flatMap((line) => {
      const [hash, name] = line.split("\t");
      return hash === undefined || name === undefined ? [] : [[name, hash] as const];
    }),
  );
  const names = [
    `refs/tags/${revision}^{}`,
    `refs/tags/${revision}`,
    `refs/heads/${revision}`,
    revision,
  ];
  const named = names.flatMap((name) => known.get(name) ?? [])[0];
  const isHash = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/i.test(revision);
  const wanted = named ?? (isHash ? revision.toLowerCase() : undefined);
  if (wanted !== undefined) {
    const fetched = await git(["fetch", "--quiet", "--depth=1", "--filter=blob:none", url, wanted]);
    return fetched.ok ? wanted : undefined;
  }
  if (!/^[0-9a-f]{4,}$/i.test(revision)) return undefined;
  // The beginning of a hash says something only to who has all commits; of those, no files.
  const all = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
  await git(["fetch", "--quiet", "--filter=tree:0", url, ...all]);
  const found = await git([
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${revision}^{commit}`,
  ]);
  const commit = found.text.trim();
  return found.ok && commit !== "" ? commit : undefined;
}

function findUrl(repo: string, folder: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(repo) || /^[\w.-]+@[\w.-]+:/.test(repo)) return repo;
  const isGitHub = /^[\w.-]+\/[\w.-]+$/.test(repo) && !repo.startsWith(".");
  return isGitHub ? `https://github.com/${repo}.git` : resolve(folder, repo);
}

interface GitAnswer {
  readonly ok: boolean;
  readonly text: string;
  /** What git said was wrong, without credentials. */
  readonly lines: readonly string[];
}

interface GitOptions {
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** A URL that may have credentials in it. */
  readonly hidden: string;
}

async function runGit(
  given: readonly string[],
  { cwd, signal, hidden }: GitOptions,
): Promise<GitAnswer> {
  try {
    const { stdout } = await execute("git", [...given], {
      cwd,
      signal,
      maxBuffer: 256 * 1_024 * 1_024,
      env: { ...withoutRepository(process.env), GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
    });
    return { ok: true, text: stdout, lines: [] };
  } catch (error) {
    if (signal.aborted) throw new RestlineError("interrupted", "Interrupted. Nothing was changed.");
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") {
      throw new RestlineError("git-missing", "git is not installed, or not in PATH.", {
        remedy: "Install git: the spec's revisions are brought by it.",
        cause: error,
      });
    }
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    const lines = said.replaceAll(hidden, hideCredentials(hidden)).trim().split("\n");
    return { ok: false, text: "", lines: lines.map((line) => `  ${hideCredentials(line)}`) };
  }
}

/** A command that runs inside of a hook is told of the hook's repository, which is not meant. */
function withoutRepository(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name)),
  );
}

async function require(asked: Promise<GitAnswer>, code: string, what: string): Promise<void> {
  const answer = await asked;
  if (answer.ok) return;
  throw new RestlineError(code, `${what}.`, {
    details: answer.lines,
    remedy: "See what git says above.",
  });
}
