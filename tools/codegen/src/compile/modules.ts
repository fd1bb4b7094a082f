import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, realpath, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findLibrary } from "./libraries.ts";

/**
 * Makes a `node_modules` of links, so that a spec compiles in a folder where nothing is installed
 * yet: to what is installed for these folders, the nearest first, and beside this command.
 */
export async function linkModules(target: string, folders: readonly string[]): Promise<void> {
  await mkdir(target, { recursive: true });
  const linked = new Set<string>();
  const own = fileURLToPath(new URL(".", import.meta.url));
  for (const folder of [...folders, own]) {
    for (const modules of listAbove(folder)) {
      for (const name of await listPackages(modules)) {
        if (linked.has(name)) continue;
        linked.add(name);
        await mkdir(dirname(join(target, name)), { recursive: true });
        await symlink(await realpath(join(modules, name)), join(target, name), "junction");
      }
    }
  }
}

/**
 * The packages, and those that they want beside them, with the versions that are installed: npm would
 * take the newest of what nobody pins, which need not go with the others.
 */
export async function pinPeers(
  folder: string,
  names: readonly string[],
): Promise<Record<string, string>> {
  const pinned = new Map<string, string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const library = pinned.has(name) ? undefined : findLibrary(name, folder);
    if (library === undefined) continue;
    pinned.set(name, library.version);
    waiting.push(...listPeers(await readFile(join(library.root, "package.json"), "utf8")));
  }
  return Object.fromEntries(pinned);
}

function listPeers(text: string): string[] {
  const manifest: unknown = JSON.parse(text);
  if (!isRecord(manifest) || !isRecord(manifest["peerDependencies"])) return [];
  const meta = isRecord(manifest["peerDependenciesMeta"]) ? manifest["peerDependenciesMeta"] : {};
  return Object.keys(manifest["peerDependencies"]).filter((name) => {
    const about = meta[name];
    return !isRecord(about) || about["optional"] !== true;
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function listAbove(folder: string): string[] {
  const modules = join(folder, "node_modules");
  const parent = dirname(folder);
  return [
    ...(existsSync(modules) ? [modules] : []),
    ...(parent === folder ? [] : listAbove(parent)),
  ];
}

async function listPackages(modules: string): Promise<string[]> {
  const names = (await readdir(modules)).filter((name) => !name.startsWith("."));
  const packages = names.map(async (name) => {
    if (!name.startsWith("@")) return [name];
    return (await readdir(join(modules, name))).map((inner) => `${name}/${inner}`);
  });
  // A link that leads nowhere is no package.
  return (await Promise.all(packages)).flat().filter((name) => existsSync(join(modules, name)));
}
