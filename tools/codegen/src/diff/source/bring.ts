import { cp, mkdir, readdir, stat, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join, posix, relative } from "node:path";
import { RestlineError } from "../../errors.ts";
import { findProject, type Project } from "../../project/find.ts";
import { findCarried } from "../../verify/carried.ts";
import { readTarball } from "../../verify/tarball.ts";
import { checkOut, findRepository, listFiles } from "./git.ts";
import { findInstalled, linkModules } from "./modules.ts";
import type { Side, Source } from "./side.ts";

export interface BringRequest {
  /** The project here: where its spec is in a tree, and which packages are installed. */
  readonly project: Project;
  /** An empty folder for the files, absolute and without symbolic links. */
  readonly into: string;
  readonly signal: AbortSignal;
}

/**
 * Brings a side into a temporary folder, with the packages that are installed for the project here.
 *
 * @throws {RestlineError} `spec-not-in-source`; what reading a tarball throws
 */
export async function bringSide(source: Source, request: BringRequest): Promise<Side> {
  const side = await bring(source, request);
  await ensureCompiler(side, request.project);
  return side;
}

async function bring(source: Source, request: BringRequest): Promise<Side> {
  switch (source.kind) {
    case "revision":
      return await bringRevision(source, request);
    case "folder":
      return await bringFolder(source, request);
    case "tarball":
      return await bringTarball(source, request);
  }
}

async function bringRevision(
  { name, commit }: Extract<Source, { kind: "revision" }>,
  { project, into, signal }: BringRequest,
): Promise<Side> {
  const label = commit.startsWith(name) ? commit.slice(0, 7) : `${name} (${commit.slice(0, 7)})`;
  const repository = (await findRepository(project.folder)) ?? project.folder;
  const root = join(into, "tree");
  const done = await checkOut(repository, {
    commit,
    index: join(into, "index"),
    target: root,
    signal,
  });
  if (!done) {
    throw new RestlineError("revision-unreadable", `git cannot write out the files of ${label}.`, {
      remedy: "See what git says: git read-tree and git checkout-index have to work here.",
    });
  }
  await linkModules(await listPackages(root), { tree: root, installed: repository });
  const place = relative(repository, project.folder);
  return await findSpec({ label, root, place, project });
}

async function bringFolder(
  { path, label }: Extract<Source, { kind: "folder" }>,
  { project, into }: BringRequest,
): Promise<Side> {
  const repository = await findRepository(path);
  const top = repository ?? path;
  const root = join(into, "tree");
  await copyTree(top, root);
  const ours = (await findRepository(project.folder)) ?? project.folder;
  // Another checkout has packages of its own; both sides are to be compiled with the same.
  await linkModules(await listPackages(root), { tree: root, installed: ours });
  const below = relative(top, path);
  const hasSpec = existsSync(join(path, "main.tsp")) || existsSync(join(path, "tspconfig.yaml"));
  const place = hasSpec ? below : join(below, relative(ours, project.folder));
  return await findSpec({ label, root, place, project });
}

async function bringTarball(
  { path }: Extract<Source, { kind: "tarball" }>,
  { into }: BringRequest,
): Promise<Side> {
  const files = await readTarball(path);
  const { lock, folder } = findCarried(files);
  const root = join(into, "tree");
  for (const [name, content] of files) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  const specFolder = join(root, folder);
  return {
    label: basename(path),
    root,
    specFolder,
    entry: join(specFolder, lock.entry),
    isTree: false,
    outputFolders: Object.fromEntries(
      lock.outputs.map((output) => [
        output.emitter,
        join(root, posix.normalize(posix.join(folder, output.folder))),
      ]),
    ),
  };
}

interface Found {
  readonly label: string;
  readonly root: string;
  /** The folder of the spec, relative to the tree. */
  readonly place: string;
  readonly project: Project;
}

async function findSpec({ label, root, place, project }: Found): Promise<Side> {
  const entry = join(root, place, relative(project.folder, project.entry));
  try {
    const found = await findProject(root, entry);
    return { label, root, specFolder: found.folder, entry: found.entry, isTree: true };
  } catch (error) {
    if (!(error instanceof RestlineError) || error.code !== "spec-not-found") throw error;
    throw new RestlineError(
      "spec-not-in-source",
      `There is no spec at ${place || "the top"} in ${label}.`,
      { remedy: "Name a base and a head that both have the spec.", cause: error },
    );
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  const listed = existsSync(join(from, ".git")) ? await listFiles(from) : undefined;
  if (listed === undefined) {
    const skipped = new Set(["node_modules", ".git"]);
    await cp(from, to, { recursive: true, filter: (path) => !skipped.has(basename(path)) });
    return;
  }
  for (const path of listed) {
    const source = join(from, path);
    // A file that was deleted is still in the index; a folder in it is a repository of its own.
    const kind = await stat(source).catch(() => undefined);
    if (kind?.isFile() !== true) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(source, join(to, path));
  }
}

/** The folders with a `package.json`, relative to the tree. */
async function listPackages(root: string, folder = ""): Promise<string[]> {
  const found: string[] = [];
  const items = await readdir(join(root, folder), { withFileTypes: true });
  for (const item of items.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (item.name === "package.json") found.push(folder);
    if (item.isDirectory() && item.name !== "node_modules") {
      found.push(...(await listPackages(root, join(folder, item.name))));
    }
  }
  return found;
}

/** A tree that is laid out otherwise gets the packages at its top. */
async function ensureCompiler({ specFolder, root }: Side, project: Project): Promise<void> {
  const name = "@typespec/compiler";
  const found = findInstalled(specFolder, name);
  if (found !== undefined && !relative(root, found).startsWith("..")) return;
  const installed = findInstalled(project.folder, name);
  // Without it the compiler says what is missing, and for which folder.
  if (installed === undefined || existsSync(join(root, "node_modules"))) return;
  await symlink(join(installed, "node_modules"), join(root, "node_modules"), "junction");
}
