import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { gunzipSync } from "node:zlib";
import type { ParsedTarFileItem } from "nanotar";
import { RestlineError } from "../errors.ts";

/** What is in a package, by paths in it: `package.json`, `src/index.ts`. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Reads a tarball as `npm pack` makes them, into memory.
 *
 * @throws {RestlineError} `tarball-unreadable`; `tarball-invalid`: something in it that npm does not
 *   put there, like links, paths out of the package, or two files of one name
 */
export async function readTarball(path: string): Promise<PackageFiles> {
  const refuse = (what: string): RestlineError =>
    new RestlineError("tarball-invalid", `${path}: ${what}.`, {
      remedy: "Take a tarball that npm pack made, or the registry has.",
    });
  const items = await unpack(path);
  const files = new Map<string, Uint8Array>();
  for (const { name, type, data } of items) {
    if (type === "directory" || type === "globalExtendedHeader" || type === "extendedHeader")
      continue;
    if (type !== "file") throw refuse(`${name} is a ${type}`);
    // The first folder is `package`, as a rule, and any other is as good.
    const [, ...rest] = posix.normalize(name).split("/");
    const inside = rest.join("/");
    if (inside === "" || name.startsWith("/") || name.split("/").includes("..")) {
      throw refuse(`${name} is outside of the package`);
    }
    if (files.has(inside)) throw refuse(`${name} is in it twice`);
    files.set(inside, data ?? new Uint8Array());
  }
  if (files.size === 0) throw refuse("there is nothing in it");
  return files;
}

async function unpack(path: string): Promise<ParsedTarFileItem[]> {
  // Loaded here, because no other command needs it.
  const { parseTar } = await import("nanotar");
  try {
    return parseTar<never, object, ParsedTarFileItem>(gunzipSync(await readFile(path)));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new RestlineError(
      "tarball-unreadable",
      missing ? `There is no ${path}.` : `${path} cannot be read as a tarball.`,
      { remedy: "Name a file that npm pack made: restline verify <tarball>", cause: error },
    );
  }
}
