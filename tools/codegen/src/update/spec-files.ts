import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { digestContent } from "../digest.ts";
import { RestlineError } from "../errors.ts";
import type { SpecLocation } from "./location.ts";

export interface CopiedSpec {
  /** The folder with the copy, absolute. */
  readonly folder: string;
  readonly location: SpecLocation;
}

/**
 * Refuses to go on where somebody has changed the copy of a spec: that would be lost.
 *
 * @param root The revision that the copy is of.
 * @throws {RestlineError} `spec-edited`
 */
export async function refuseEdited({ folder, location }: CopiedSpec, root: string): Promise<void> {
  const edited: string[] = [];
  for (const path of await listSpec(root, location)) {
    const here = join(folder, relative(join(root, location.directory), join(root, path)));
    const [theirs, ours] = await Promise.all([
      readFile(join(root, path)),
      readFile(here).catch(() => undefined),
    ]);
    if (ours === undefined) edited.push(`  ${relative(folder, here)} is missing`);
    else if (digestContent(ours) !== digestContent(theirs)) {
      edited.push(`  ${relative(folder, here)} was edited`);
    }
  }
  if (edited.length === 0) return;
  throw new RestlineError(
    "spec-edited",
    `The spec here is not that of ${location.commit.slice(0, 12)}, and would be replaced.`,
    {
      details: edited,
      remedy: "Bring the changes into the spec's repository, or put the files back (git checkout).",
    },
  );
}

/** The files of a spec in a revision, relative to its top. */
export async function listSpec(root: string, location: SpecLocation): Promise<string[]> {
  const found: string[] = [];
  for (const directory of [location.directory, ...location.additionalDirectories]) {
    const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = relative(root, join(entry.parentPath, entry.name));
      if (entry.isFile() && !/(^|[/\\])(node_modules|\.git)($|[/\\])/.test(path)) found.push(path);
    }
  }
  return found.sort();
}
