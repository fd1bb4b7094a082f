import { access, constants, readdir, rm, stat } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import type * as compilerModule from "@typespec/compiler";
import type { CompilerHost, RmOptions, SourceFile } from "@typespec/compiler";
import { digestContent } from "../digest.ts";
import { seeThrough, type Overlay } from "./overlay.ts";
import type { Reads } from "./reads.ts";
import type { Unwritten } from "./task.ts";

/** What a host took down beside doing it. */
export interface HostRecord {
  readonly strays: Set<string>;
  unwritten: Unwritten | undefined;
}

/**
 * The compiler's own host, but for three things: what is read is taken down; staged folders show
 * what stands behind them in the output folders; nothing is written outside of staged folders.
 */
export function createHost(
  compiler: typeof compilerModule,
  { overlay, reads, record, parsed }: HostParts,
): CompilerHost {
  const base = compiler.NodeHost;

  /** The path itself where there is something, or what stands behind it in the output folder. */
  const locate = async (path: string): Promise<string> => {
    const staged = overlay.find(normalize(path));
    if (staged === undefined || (await exists(path))) return path;
    return seeThrough(staged) ?? path;
  };

  const write = async (path: string, run: () => Promise<unknown>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      const staged = overlay.find(normalize(path));
      const target = staged === undefined ? path : join(staged.within.folder, staged.path);
      record.unwritten ??= { path: target, code: await findCause(path, readCode(error)) };
      throw error;
    }
  };

  return {
    ...base,
    ...(parsed === undefined ? {} : { parseCache: parsed.scripts }),
    readFile: async (path) => {
      if (overlay.find(normalize(path)) !== undefined) {
        const { text } = await base.readFile(await locate(path));
        return compiler.createSourceFile(text, path);
      }
      const file = await base.readFile(path);
      const digest = digestContent(file.text);
      reads.add(normalize(path), file.text, digest);
      // The same object for the same content: by it the compiler knows what it has parsed already.
      const known = parsed?.files.get(path);
      if (known?.digest === digest) return known.file;
      parsed?.files.set(path, { digest, file });
      return file;
    },
    readDir: async (path) => {
      const staged = overlay.find(normalize(path));
      if (staged === undefined) return await readdir(path);
      const own = await listFolder(path);
      const behind = await listFolder(seeThrough(staged) ?? path);
      const visible = behind.filter(
        (name) =>
          seeThrough({ ...staged, path: [staged.path, name].filter(Boolean).join("/") }) !==
          undefined,
      );
      if (own.length + visible.length === 0) return await readdir(await locate(path));
      return [...new Set([...own, ...visible])];
    },
    stat: async (path) => await stat(await locate(path)),
    realpath: async (path) =>
      overlay.find(normalize(path)) === undefined ? await base.realpath(path) : path,
    mkdirp: async (path) => {
      if (overlay.find(normalize(path)) === undefined) return undefined;
      await write(path, async () => await base.mkdirp(path));
      return undefined;
    },
    writeFile: async (path, content) => {
      if (overlay.find(normalize(path)) === undefined) record.strays.add(normalize(path));
      else await write(path, async () => await base.writeFile(path, content));
    },
    rm: async (path, options?: RmOptions) => {
      const staged = overlay.find(normalize(path));
      if (staged === undefined) {
        record.strays.add(normalize(path));
        return;
      }
      const behind = await locate(path);
      staged.within.removed.add(staged.path);
      if (behind === path) await rm(path, options);
    },
  };
}

export interface HostParts {
  readonly overlay: Overlay;
  readonly reads: Reads;
  readonly record: HostRecord;
  /** Keeps what was parsed for the next time. */
  readonly parsed?: ParsedFiles;
}

/** What stays warm between two compiles. */
export interface ParsedFiles {
  readonly files: Map<string, { readonly digest: string; readonly file: SourceFile }>;
  readonly scripts: NonNullable<CompilerHost["parseCache"]>;
}

/**
 * What the operating system has against writing to a path. On a read-only file system Node.js makes
 * no folder and says that there is none.
 */
async function findCause(path: string, code: string): Promise<string> {
  if (code !== "ENOENT") return code;
  if (!(await exists(path))) return await findCause(dirname(path), code);
  return await access(path, constants.W_OK).then(() => code, readCode);
}

async function listFolder(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(readCode(error))) return [];
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(readCode(error))) return false;
    throw error;
  }
}

function readCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "EUNKNOWN";
}
