import { glob, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { RestlineError } from "../errors.ts";

/** A TypeSpec project on this machine: where to begin reading, and what lies beside it. */
export interface Project {
  /** The folder of the spec, absolute and without symbolic links. Its lock and `restline.yaml` are in it. */
  readonly folder: string;
  /** What the compiler is given: the folder, or a file in it that was asked for by name. Absolute. */
  readonly entry: string;
  /** The nearest `tspconfig.yaml`, in the folder or above it, as the compiler looks for it. */
  readonly config: string | undefined;
}

const configName = "tspconfig.yaml";
/** Any of these makes a folder one of a spec. */
const markers = ["main.tsp", configName] as const;

/**
 * Finds the spec that was asked for: a folder with `main.tsp` or `tspconfig.yaml`, or a `.tsp`
 * file. Without a path, the folder itself; another one is never taken in its place, but named.
 *
 * @throws {RestlineError} `spec-not-found`
 */
export async function findProject(cwd: string, path?: string): Promise<Project> {
  const asked = resolve(cwd, path ?? ".");
  const kind = await findKind(asked);
  if (kind === "file" && asked.endsWith(".tsp")) {
    const entry = await realpath(asked);
    const folder = dirname(entry);
    return { folder, entry, config: await findConfig(folder) };
  }
  if (kind === "file" && basename(asked) === configName) return findProject(cwd, dirname(asked));
  if (kind === "folder" && (await hasMarker(asked))) {
    const folder = await realpath(asked);
    return { folder, entry: folder, config: await findConfig(folder) };
  }
  throw await explainNotFound({ cwd, asked, path, kind });
}

async function hasMarker(folder: string): Promise<boolean> {
  const kinds = await Promise.all(markers.map(async (marker) => findKind(join(folder, marker))));
  return kinds.includes("file");
}

async function findConfig(folder: string): Promise<string | undefined> {
  const path = join(folder, configName);
  if ((await findKind(path)) === "file") return path;
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}

type Kind = "file" | "folder" | "nothing";

async function findKind(path: string): Promise<Kind> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "nothing";
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return "nothing";
    throw error;
  }
}

interface NotFound {
  readonly cwd: string;
  readonly asked: string;
  readonly path: string | undefined;
  readonly kind: Kind;
}

async function explainNotFound({ cwd, asked, path, kind }: NotFound): Promise<RestlineError> {
  const shown = path ?? ".";
  const reasons: Readonly<Record<Kind, string>> = {
    nothing: `There is no ${shown}.`,
    file: `${shown} is not a TypeSpec file.`,
    folder: `${shown} has neither main.tsp nor tspconfig.yaml.`,
  };
  const near = kind === "folder" ? await listBelow(asked) : [];
  const found = near.map((folder) => `  ${relative(cwd, folder)}`);
  return new RestlineError("spec-not-found", reasons[kind], {
    details: found.length === 0 ? [] : ["Specs below it:", ...found],
    remedy:
      found.length === 0
        ? "Name the folder of the spec, or a .tsp file: restline generate <spec>"
        : "Name one of them: restline generate <spec>",
  });
}

/** Folders of specs not far below, for a suggestion. */
async function listBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const skip = /(^|[/\\])(node_modules|dist|\..+)($|[/\\])/;
  const patterns = [1, 2, 3].map((depth) => `${"*/".repeat(depth)}${configName}`);
  for await (const path of glob(patterns, { cwd: folder, exclude: (it) => skip.test(it) })) {
    if (!skip.test(path)) found.push(join(folder, dirname(path)));
  }
  return found.sort().slice(0, 10);
}
