/** The file that lists what the emitter owns, beside the folders that it writes to. */
export const manifestPath = ".rlc-manifest.json";

/** The manifest of a set of files: their paths, in alphabetical order. */
export function printManifest(paths: readonly string[]): string {
  return `${JSON.stringify({ files: [...paths].sort() }, undefined, 2)}\n`;
}

/**
 * The paths of a manifest. A text that is none, or a path that leads out of the output folder,
 * owns nothing: nothing is removed on the word of a file that somebody may have edited.
 */
export function parseManifest(text: string): string[] {
  const manifest = parseJson(text);
  if (typeof manifest !== "object" || manifest === null || !("files" in manifest)) return [];
  const { files } = manifest;
  return Array.isArray(files) ? files.filter(isInside) : [];
}

function isInside(path: unknown): path is string {
  return (
    typeof path === "string" &&
    path !== "" &&
    !/^([/\\]|[A-Za-z]:)/.test(path) &&
    !path.split(/[/\\]/).includes("..")
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A broken manifest is one that owns nothing; the next line of the caller says so.
    return undefined;
  }
}
