import { basename, relative } from "node:path";

/** Waits for changes of files. */
export interface Changes extends AsyncDisposable {
  /** Also follows these files and folders, absolute, wherever they are. */
  follow(paths: readonly string[]): void;
  /**
   * The files that have changed since the last call, absolute: at once where there are some,
   * otherwise as soon as there are. None once the signal is aborted.
   */
  next(): Promise<readonly string[]>;
}

/**
 * Several saves, or the steps of one, come as one change where no more than this passes between
 * them. It is part of what people wait for.
 */
const quietInMs = 15;

const specFile = /\.tsp$|[/\\](tspconfig|restline)\.yaml$/;

/** Follows the sources in a folder: files may appear, change, move and vanish. */
export async function followChanges(folder: string, signal: AbortSignal): Promise<Changes> {
  const followed = new Set<string>();
  const changed = new Set<string>();
  let wake: (() => void) | undefined;
  // Loaded here, because no other command needs it. chokidar, because node:fs would follow node_modules, too, and misses files that are replaced.
  const { watch } = await import("chokidar");
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => isIgnored(folder, path) && !followed.has(path),
  });
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_, path) => {
    if (!specFile.test(path) && !followed.has(path)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => wake?.(), quietInMs);
  });
  const stop = (): void => wake?.();
  signal.addEventListener("abort", stop);
  await new Promise((resolve) => {
    watcher.once("ready", () => resolve(undefined));
  });
  return {
    follow: (paths) => {
      const added = paths.filter((path) => !followed.has(path));
      for (const path of added) followed.add(path);
      watcher.add(added.filter((path) => isOutside(folder, path) || isIgnored(folder, path)));
    },
    next: async () => {
      if (changed.size === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const paths = [...changed].sort();
      changed.clear();
      return paths;
    },
    [Symbol.asyncDispose]: async () => {
      signal.removeEventListener("abort", stop);
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** What is installed, hidden, temporary or built. */
function isIgnored(folder: string, path: string): boolean {
  if (path === folder) return false;
  const names = relative(folder, path).split(/[/\\]/);
  return names.some((name) => name === "node_modules" || name === "dist" || /^\.[^.]/.test(name));
}

function isOutside(folder: string, path: string): boolean {
  return relative(folder, path).startsWith("..") || basename(path) === "";
}
