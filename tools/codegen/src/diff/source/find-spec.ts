import { dirname, join } from "node:path";
import { RestlineError } from "../../errors.ts";
import { lockName } from "../../lock/lock.ts";
import { findProject, type Project } from "../../project/find.ts";
import { findRepository, listFiles } from "./git.ts";

/**
 * The spec that is compared: the one that was named, the one in this folder, or the only one in its
 * repository that has a lock. The report says which it is.
 *
 * @throws {RestlineError} `spec-not-found`: names all that it could be
 */
export async function findSpec(cwd: string, path?: string): Promise<Project> {
  try {
    return await findProject(cwd, path);
  } catch (error) {
    if (path !== undefined || !(error instanceof RestlineError)) throw error;
    const locked = await listLocked(cwd);
    const [only] = locked;
    if (locked.length === 1 && only !== undefined) return await findProject(cwd, only);
    throw new RestlineError(error.code, error.message, {
      details:
        locked.length === 0
          ? error.details
          : ["Specs with a lock:", ...locked.map((it) => `  ${it}`)],
      remedy: "Name one: restline diff --spec <folder>",
      cause: error,
    });
  }
}

async function listLocked(cwd: string): Promise<string[]> {
  const repository = await findRepository(cwd);
  if (repository === undefined) return [];
  const files = (await listFiles(repository)) ?? [];
  return files
    .filter((path) => path === lockName || path.endsWith(`/${lockName}`))
    .map((path) => join(repository, dirname(path)))
    .sort();
}
