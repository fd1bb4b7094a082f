import { readFileSync } from "node:fs";
import * as nodeModule from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { digestContent } from "../digest.ts";

/**
 * Takes down the files that a compile reads, with the digests that they had at that time. What is
 * in `node_modules` is left out: packages there do not change without their version.
 */
export class Reads {
  readonly #digests = new Map<string, string>();

  /** Paths are absolute. */
  get digests(): ReadonlyMap<string, string> {
    return this.#digests;
  }

  add(path: string, text: string, digest: string): void {
    if (isInstalled(path)) return;
    // The compiler looks into every package.json on its way, and heeds one entry.
    if (basename(path) === "package.json" && !text.includes('"tspMain"')) return;
    this.#digests.set(path, digest);
  }

  /** Forgets what an earlier compile read, but for modules: they are loaded once. */
  clear(): void {
    this.#digests.clear();
    for (const [path, digest] of this.#modules) this.#digests.set(path, digest);
  }

  readonly #modules = new Map<string, string>();

  /**
   * Takes down every module that this process loads from now on, too.
   *
   * @returns false where Node.js cannot tell (before 22.15)
   */
  followModules(): boolean {
    if (typeof nodeModule.registerHooks !== "function") return false;
    nodeModule.registerHooks({
      load: (url, context, nextLoad) => {
        if (url.startsWith("file:")) this.#addModule(fileURLToPath(url));
        return nextLoad(url, context);
      },
    });
    return true;
  }

  #addModule(path: string): void {
    if (isInstalled(path) || path.startsWith(ownModules)) return;
    const digest = digestContent(readFileSync(path));
    this.#modules.set(path, digest);
    this.#digests.set(path, digest);
  }
}

/** This command's own modules are none of the project's. */
const ownModules = fileURLToPath(new URL("../", import.meta.url));

function isInstalled(path: string): boolean {
  return /[/\\]node_modules[/\\]/.test(path);
}
