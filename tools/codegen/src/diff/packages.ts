import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import semver from "semver";
import { RestlineError } from "../errors.ts";
import { findHighest, isBelow, type Level } from "./level.ts";
import type { ChangeFile, PackageVerdict } from "./verdict.ts";

/**
 * The next version after a change: as semantic versioning has it, and below 1.0.0, where the first
 * number stands still, one place further right.
 */
export function findNextVersion(
  current: string,
  level: Level,
): { readonly next: string; readonly bump: Level } {
  const parsed = semver.parse(current);
  if (parsed === null || level === "none") return { next: current, bump: level };
  const bump = parsed.major > 0 ? level : level === "major" ? "minor" : "patch";
  return {
    next: semver.inc(`${parsed.major}.${parsed.minor}.${parsed.patch}`, bump) ?? current,
    bump,
  };
}

/** What a verdict means for a package: its next version, and whether the change files say so. */
export async function judgePackage({
  name,
  current,
  level,
  root,
}: {
  readonly name: string;
  readonly current: string;
  readonly level: Level;
  /** The top of the head's tree; `undefined`: it is a package alone. */
  readonly root: string | undefined;
}): Promise<PackageVerdict> {
  const { next, bump } = findNextVersion(current, level);
  const changeFile = await readChangeFile({ name, bump, root });
  return { name, level, current, next, bump, changeFile };
}

async function readChangeFile({
  name,
  bump,
  root,
}: {
  readonly name: string;
  readonly bump: Level;
  readonly root: string | undefined;
}): Promise<ChangeFile> {
  const folder = root === undefined ? undefined : join(root, ".changeset");
  if (folder === undefined || !existsSync(folder)) return { kind: "notUsed" };
  const files: string[] = [];
  const bumps: Level[] = [];
  // Only here: most projects have no change files.
  const { parseChangesetFile } = await import("@changesets/parse");
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith(".md") || file.toLowerCase() === "readme.md") continue;
    const text = await readFile(join(folder, file), "utf8");
    for (const release of readReleases(file, () => parseChangesetFile(text).releases)) {
      if (release.name !== name) continue;
      files.push(`.changeset/${file}`);
      bumps.push(release.type);
    }
  }
  if (files.length === 0) return bump === "none" ? { kind: "notUsed" } : { kind: "missing" };
  const says = findHighest(bumps);
  return { kind: isBelow(says, bump) ? "tooSmall" : "enough", files, says };
}

function readReleases<Release>(file: string, read: () => readonly Release[]): readonly Release[] {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new RestlineError(
      "change-file-invalid",
      `.changeset/${file} is no change file: ${message.split("\n")[0]}`,
      {
        remedy: "Correct it, or make it anew: npx changeset",
        cause: error,
      },
    );
  }
}
