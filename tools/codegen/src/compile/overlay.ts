import { isAbsolute, join, relative, sep } from "node:path";

/** An output folder and the one that stands for it. */
export interface StagedFolder {
  readonly folder: string;
  readonly staged: string;
  /** What an emitter does not get to see of the folder, relative to it. */
  readonly hidden: ReadonlySet<string>;
  /** What the emitter has removed, relative to it. */
  readonly removed: Set<string>;
}

/** The staged folder that a path is in, and the path relative to it, with `/`. */
export interface StagedPath {
  readonly within: StagedFolder;
  readonly path: string;
}

/** Tells which paths are in staged folders. */
export class Overlay {
  readonly #folders = new Map<string, StagedFolder>();

  get folders(): readonly StagedFolder[] {
    return [...this.#folders.values()];
  }

  /** Adds a folder, or answers with the one that stands at the same place already. */
  add(folder: StagedFolder): StagedFolder {
    const known = this.#folders.get(folder.staged);
    if (known !== undefined) return known;
    this.#folders.set(folder.staged, folder);
    return folder;
  }

  find(path: string): StagedPath | undefined {
    for (const within of this.#folders.values()) {
      const below = relativeTo(within.staged, path);
      if (below !== undefined) return { within, path: below };
    }
    return undefined;
  }
}

/** The place in the output folder that stands behind a staged path; `undefined`: none is to be seen. */
export function seeThrough({ within, path }: StagedPath): string | undefined {
  if (within.hidden.has(path)) return undefined;
  const gone = [...within.removed].some((it) => path === it || path.startsWith(`${it}/`));
  return gone ? undefined : join(within.folder, path);
}

/** The path relative to a folder, with `/`; `""` for the folder itself, `undefined` outside of it. */
export function relativeTo(folder: string, path: string): string | undefined {
  const below = relative(folder, path);
  if (below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below)) return undefined;
  return below.split(sep).join("/");
}
