import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { RestlineError } from "../../errors.ts";
import type { Project } from "../../project/find.ts";
import { findCommit, findRepository } from "./git.ts";
import type { Source } from "./side.ts";

export interface Choice {
  readonly cwd: string;
  readonly project: Project;
  /** As it stood on the command line. */
  readonly base: string | undefined;
  readonly head: string | undefined;
}

/**
 * What the two sides are made from: a git revision, a folder or a tarball each. Without a base the
 * last commit, without a head the working tree.
 *
 * @throws {RestlineError} `source-unknown`, `source-ambiguous`, `no-repository`
 */
export async function chooseSources(
  choice: Choice,
): Promise<{ readonly base: Source; readonly head: Source }> {
  const repository = await findRepository(choice.project.folder);
  const place = { ...choice, repository };
  const head: Source =
    choice.head === undefined
      ? { kind: "folder", path: choice.project.folder, label: "the working tree" }
      : await readSource(choice.head, place);
  return { base: await readBase(place), head };
}

interface Place extends Choice {
  /** The repository of the project. */
  readonly repository: string | undefined;
}

async function readBase(place: Place): Promise<Source> {
  if (place.base !== undefined) return await readSource(place.base, place);
  const { repository } = place;
  if (repository === undefined) {
    throw new RestlineError(
      "no-repository",
      `${place.project.folder} is in no git repository, so that there is no last commit to compare with.`,
      { remedy: "Name what to compare with, a folder or a tarball: restline diff <base>" },
    );
  }
  const commit = await findCommit(repository, "HEAD");
  if (commit === undefined) {
    throw new RestlineError("source-unknown", `${repository} has no commit yet.`, {
      remedy: "Commit the spec first, or name a folder: restline diff <base>",
    });
  }
  return { kind: "revision", name: "HEAD", commit };
}

async function readSource(name: string, place: Place): Promise<Source> {
  const path = resolve(place.cwd, name);
  const kind = await findKind(path);
  // A path that looks like one is one, whatever git knows by this name.
  const isPath = /^\.{0,2}[/\\]|^\.{1,2}$|^[A-Za-z]:[/\\]/.test(name) || name.endsWith(".tgz");
  const commit =
    isPath || place.repository === undefined ? undefined : await findCommit(place.repository, name);
  if (commit !== undefined && kind !== undefined) {
    throw new RestlineError(
      "source-ambiguous",
      `${name} is a revision, and there is a ${kind} of this name.`,
      {
        remedy: `Write ./${name} for the ${kind}, or ${commit.slice(0, 12)} for the revision.`,
      },
    );
  }
  if (commit !== undefined) return { kind: "revision", name, commit };
  if (kind === "folder") return { kind, path: await realpath(path), label: name };
  if (kind === "file") return { kind: "tarball", path };
  throw new RestlineError(
    "source-unknown",
    place.repository === undefined
      ? `There is no ${name}, and no git repository that could know it.`
      : `There is no revision, folder or tarball ${name}.`,
    {
      remedy: isPath
        ? "Correct the path."
        : `Correct the name, or fetch it first: git fetch origin ${basename(name)}`,
    },
  );
}

async function findKind(path: string): Promise<"folder" | "file" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
