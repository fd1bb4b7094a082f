import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";

/** Files by their paths in an output folder, with `/`. */
export type Files = ReadonlyMap<string, string>;

/** The files of a folder, `node_modules` aside; none where there is no folder. In the order of their paths. */
export async function readFiles(folder: string): Promise<Files> {
  const paths = await listPaths(folder, "");
  const files = await Promise.all(
    paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const),
  );
  return new Map(files);
}

async function listPaths(folder: string, below: string): Promise<string[]> {
  const items = await readdir(join(folder, below), { withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    },
  );
  const found = items.map(async (item): Promise<string[]> => {
    const path = posix.join(below, item.name);
    if (item.isDirectory())
      return item.name === "node_modules" ? [] : await listPaths(folder, path);
    return item.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat().sort();
}

/** Where a TypeScript package begins; `undefined`: the files are none. */
export function findEntry(files: Files): string | undefined {
  return ["src/index.ts", "index.ts"].find((path) => files.has(path));
}

/** The sources of a package: what lies in the folder of its entry. */
export function selectSources(files: Files, entry: string): Files {
  const folder = posix.dirname(entry);
  return new Map(
    [...files].filter(([path]) => {
      const inside = folder === "." || path.startsWith(`${folder}/`);
      return inside && /\.[cm]?ts$/.test(path) && !/(^|[./])(test|spec)\.ts$/.test(path);
    }),
  );
}
