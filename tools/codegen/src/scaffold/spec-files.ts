import { existsSync, statSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, extname, join, relative, sep } from "node:path";
import type { Project } from "../project/find.ts";

/** The files of a spec, and where it begins among them. */
export interface SpecFiles {
  /** Absolute. The longest folder that has all of them. */
  readonly root: string;
  /** Relative to the root, with `/`. */
  readonly files: readonly string[];
  /** The folder of the spec, relative to the root, with `/`; empty: the root itself. */
  readonly folder: string;
}

/**
 * Lists the files that make a spec: TypeSpec and JavaScript in its folder, and what those import by
 * relative paths, outside of the folder, too.
 */
export async function listSpecFiles({ folder, entry }: Project): Promise<SpecFiles> {
  const skip = /(^|[/\\])(node_modules|dist|tsp-output|\.[^/\\]+)($|[/\\])/;
  const found = new Set<string>();
  const waiting: string[] = entry === folder ? [] : [entry];
  for await (const path of glob("**/*.tsp", { cwd: folder, exclude: (it) => skip.test(it) })) {
    if (!skip.test(path)) waiting.push(join(folder, path));
  }
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...(await listImports(path)));
  }
  const root = findCommon([folder, ...[...found].map(dirname)]);
  return {
    root,
    files: [...found].map((path) => toPosix(relative(root, path))).sort(),
    folder: toPosix(relative(root, folder)),
  };
}

/** What a file imports by relative paths, as far as it is there: the compiler tells of the rest. */
async function listImports(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8");
  const isModule = /^\.m?[jt]s$/.test(extname(path));
  const pattern = isModule
    ? /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g
    : /^\s*import\s+"(\.{1,2}\/[^"]+)"/gm;
  return [...text.matchAll(pattern)].flatMap(([, specifier = ""]) => {
    const target = join(dirname(path), specifier);
    if (!existsSync(target)) return [];
    if (!statSync(target).isDirectory()) return [target];
    const main = join(target, "main.tsp");
    return existsSync(main) ? [main] : [];
  });
}

function findCommon([first = "", ...others]: readonly string[]): string {
  return others.reduce((common, path) => {
    let shared = common;
    while (path !== shared && !path.startsWith(shared.endsWith(sep) ? shared : shared + sep)) {
      shared = dirname(shared);
    }
    return shared;
  }, first);
}

function toPosix(path: string): string {
  return path.split(sep).join("/");
}
