import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join, relative } from "node:path";
import { RestlineError } from "../errors.ts";
import type { SpecLocation } from "./location.ts";
import { beginRepository, bringRevision } from "./repository.ts";

/** What the spec is brought to. */
export interface Head {
  readonly root: string;
  readonly commit?: string;
}

export interface HeadRequest {
  readonly location: SpecLocation;
  /** The folder with the location, absolute. */
  readonly folder: string;
  readonly commit: string | undefined;
  readonly local: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Brings the wanted revision, or copies a local folder, into a new folder.
 *
 * @throws {RestlineError} `directory-unknown`; what `bringRevision` throws
 */
export async function bringHead(request: HeadRequest, into: string): Promise<Head> {
  const { local, location, commit, folder, signal } = request;
  if (local === undefined) {
    const wanted = commit ?? location.commit;
    return await bringRevision({ location, revision: wanted, folder, into, signal });
  }
  const isTop = existsSync(join(local, location.directory));
  const isSpec = ["main.tsp", "tspconfig.yaml"].some((name) => existsSync(join(local, name)));
  if (!isTop && !isSpec) {
    throw new RestlineError(
      "directory-unknown",
      `${local} has neither ${location.directory} nor a spec.`,
      { remedy: "Name a folder with the spec, or the top of its repository: --local <folder>" },
    );
  }
  const skip = /(^|[/\\])(node_modules|\.git|tsp-output)($|[/\\])/;
  const copy = async (from: string, to: string): Promise<void> =>
    await cp(from, join(into, to), {
      recursive: true,
      filter: (path) => !skip.test(relative(from, path)),
    });
  if (!isTop) await copy(local, location.directory);
  else {
    for (const directory of [location.directory, ...location.additionalDirectories]) {
      await copy(join(local, directory), directory);
    }
  }
  // As of a revision, its files are those of a repository.
  await beginRepository(into, signal);
  return { root: into };
}
