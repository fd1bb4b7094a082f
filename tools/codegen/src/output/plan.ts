import { join } from "node:path";
import { digestContent } from "../digest.ts";
import type { Digests } from "../lock/lock.ts";
import { digestFolder } from "./digest-folder.ts";
import type { FileSystem } from "./file-system.ts";
import { manifestName, parseManifest, type Manifest } from "../manifest.ts";

/** What one emitter made, and what was there. */
export interface PlanRequest {
  /** The output folder, absolute. */
  readonly folder: string;
  /** What the emitter wrote, absolute. */
  readonly staged: string;
  /** What the lock says is in the output folder; `undefined`: it says nothing of this output. */
  readonly locked: Digests | undefined;
  /** Replace what a person has written, too. */
  readonly force: boolean;
}

/** What has to be done to an output folder. Nothing has been done yet. */
export interface OutputPlan {
  readonly folder: string;
  readonly staged: string;
  /** Digests of the files that are the emitter's alone, as they will be. */
  readonly files: Digests;
  readonly changes: readonly Change[];
  /** What stands against it: with any of them, nothing may be done. */
  readonly conflicts: readonly Conflict[];
}

/** One file that will not be as it is; the path is relative to the output folder. */
export interface Change {
  readonly kind: "add" | "replace" | "remove";
  readonly path: string;
  /** What will be there; absent for `remove`. */
  readonly digest?: string;
}

/**
 * A file that is in the way. `edited`: generated, then changed by hand; `unknown`: the lock does not
 * have it, so that it may be somebody's own; `obstructed`: not a file.
 */
export interface Conflict {
  readonly kind: "edited" | "unknown" | "obstructed";
  readonly path: string;
  readonly change: Change["kind"];
  /** What is there in place of a file, for `obstructed`. */
  readonly found?: string;
}

/** Compares what an emitter made with what is there and with what the lock has of it. */
export async function planOutput(fs: FileSystem, request: PlanRequest): Promise<OutputPlan> {
  const { folder, staged, locked } = request;
  const made = await digestFolder(fs, staged);
  const there = await readManifest(fs, folder);
  // Emitters may share a folder: the manifest is that of one of them.
  const isOwn =
    made.has(manifestName) ||
    Object.hasOwn(locked ?? {}, manifestName) ||
    (there.files.length > 0 && there.files.every((path) => made.has(path)));
  const before = isOwn ? there : parseManifest(undefined);
  const after = made.has(manifestName) ? await readManifest(fs, staged) : before;
  const scaffold = new Set(after.scaffold);
  const present = new Present(fs, folder);
  const manifest = await present.digest(manifestName);
  // The emitter sees its manifest, and leaves it where it has nothing to change.
  if (isOwn && made.size > 0 && !made.has(manifestName) && manifest !== undefined) {
    made.set(manifestName, manifest);
  }
  const owned = [...made].filter(([path]) => !scaffold.has(path));
  const earlier = [...new Set([...Object.keys(locked ?? {}), ...before.files])];
  const wanted: Change[] = [
    ...[...made].map(([path, digest]): Change => ({ kind: "replace", path, digest })),
    ...earlier
      .filter((path) => !made.has(path) && !scaffold.has(path))
      .map((path): Change => ({ kind: "remove", path })),
  ];
  const judged = await Promise.all(
    wanted.map(async (change) => await judge(change, { present, request, scaffold })),
  );
  return {
    folder,
    staged,
    files: Object.fromEntries(owned),
    changes: judged.flatMap(({ change }) => change ?? []),
    conflicts: judged.flatMap(({ conflict }) => conflict ?? []),
  };
}

interface Circumstances {
  readonly present: Present;
  readonly request: PlanRequest;
  readonly scaffold: ReadonlySet<string>;
}

/** What has to be done for a change, or what stands against it; neither: it is so already. */
interface Judgement {
  readonly change?: Change;
  readonly conflict?: Conflict;
}

async function judge(
  { path, digest, kind }: Change,
  { present, request: { locked, force }, scaffold }: Circumstances,
): Promise<Judgement> {
  const found = await present.findObstacle(path);
  if (found !== undefined) return { conflict: { kind: "obstructed", path, change: kind, found } };
  const there = await present.digest(path);
  if (there === digest) return {};
  if (there === undefined) return { change: { kind: "add", path, ...optional({ digest }) } };
  const known = locked !== undefined && Object.hasOwn(locked, path) ? locked[path] : undefined;
  // What is written for a person, the emitter replaces only where nobody has touched it.
  if (there === known || force || scaffold.has(path)) {
    return { change: { kind, path, ...optional({ digest }) } };
  }
  return { conflict: { kind: known === undefined ? "unknown" : "edited", path, change: kind } };
}

function optional({ digest }: { readonly digest: string | undefined }): { digest?: string } {
  return digest === undefined ? {} : { digest };
}

/** What is in the output folder now. */
class Present {
  readonly #fs: FileSystem;
  readonly #folder: string;

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Of a file; `undefined` where there is none. */
  async digest(path: string): Promise<string | undefined> {
    const absolute = join(this.#folder, path);
    if ((await this.#fs.find(absolute)) !== "file") return undefined;
    return digestContent(await this.#fs.read(absolute));
  }

  /** What is there in place of the file or of a folder above it. Links lead who knows where. */
  async findObstacle(path: string): Promise<string | undefined> {
    const parts = path.split("/");
    for (const [index] of parts.entries()) {
      const upTo = parts.slice(0, index + 1).join("/");
      const kind = await this.#fs.find(join(this.#folder, upTo));
      if (kind === undefined) return undefined;
      const wanted = index === parts.length - 1 ? "file" : "folder";
      if (kind !== wanted) return `${upTo} is ${describeKind(kind)}`;
    }
    return undefined;
  }
}

function describeKind(kind: "file" | "folder" | "link" | "other"): string {
  const names = { file: "a file", folder: "a folder", link: "a symbolic link", other: "no file" };
  return names[kind];
}

async function readManifest(fs: FileSystem, folder: string): Promise<Manifest> {
  const path = join(folder, manifestName);
  if ((await fs.find(path)) !== "file") return parseManifest(undefined);
  return parseManifest(Buffer.from(await fs.read(path)).toString("utf8"));
}
