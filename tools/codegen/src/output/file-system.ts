import {
  access,
  constants,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
} from "node:fs/promises";

/**
 * What swapping output needs of a file system. It is passed in, so that what happens on a full disk
 * or at a power cut in the middle can be tried at every single step.
 */
export interface FileSystem {
  /** What is there, without following a link; `undefined`: nothing. */
  find(path: string): Promise<"file" | "folder" | "link" | "other" | undefined>;
  read(path: string): Promise<Uint8Array>;
  /** The names in a folder; none where it is no folder. */
  list(path: string): Promise<readonly string[]>;
  /** Fails where the folder cannot be written to. */
  checkWritable(folder: string): Promise<void>;
  /** Makes a folder and those above it; answers with the first that was not there before. */
  makeFolder(path: string): Promise<string | undefined>;
  /** Writes a new file, so that it outlasts a power cut; fails where there is one. */
  create(path: string, text: string): Promise<void>;
  /** Makes what was written to a file outlast a power cut. */
  sync(path: string): Promise<void>;
  /** A second name for a file; a copy where the file system has no links. */
  link(from: string, to: string): Promise<void>;
  /** Replaces what is there. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, or a folder with everything in it; nothing there is fine. */
  remove(path: string): Promise<void>;
  /** Removes a folder if it is empty; answers whether it was. */
  removeEmpty(folder: string): Promise<boolean>;
}

/** The file system of this machine. */
export const fileSystem: FileSystem = {
  find: async (path) => {
    try {
      const stats = await lstat(path);
      if (stats.isSymbolicLink()) return "link";
      if (stats.isDirectory()) return "folder";
      return stats.isFile() ? "file" : "other";
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(readErrorCode(error))) return undefined;
      throw error;
    }
  },
  read: async (path) => await readFile(path),
  list: async (path) => {
    try {
      return await readdir(path);
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(readErrorCode(error))) return [];
      throw error;
    }
  },
  checkWritable: async (folder) => await access(folder, constants.W_OK),
  makeFolder: async (path) => await mkdir(path, { recursive: true }),
  create: async (path, text) => {
    await using file = await open(path, "wx");
    await file.writeFile(text);
    await file.sync();
  },
  sync: async (path) => {
    await using file = await open(path, "r+");
    await file.sync();
  },
  link: async (from, to) => {
    try {
      await link(from, to);
    } catch (error) {
      if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "EMLINK"].includes(readErrorCode(error))) throw error;
      await copyFile(from, to);
    }
  },
  rename,
  remove: async (path) => await rm(path, { recursive: true, force: true }),
  removeEmpty: async (folder) => {
    try {
      await rmdir(folder);
      return true;
    } catch (error) {
      if (["ENOTEMPTY", "EEXIST", "ENOENT"].includes(readErrorCode(error))) return false;
      throw error;
    }
  },
};

/** The code of what the operating system refuses, `ENOSPC`; empty for any other error. */
export function readErrorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
