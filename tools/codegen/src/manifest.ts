/** The file in which the emitter of REST Level Clients lists what it owns. */
export const manifestName = ".rlc-manifest.json";

/** What an emitter itself says of its output. */
export interface Manifest {
  /** Files that are the emitter's alone. */
  readonly files: readonly string[];
  /** Files that it writes for a person to go on with. */
  readonly scaffold: readonly string[];
}

/** Reads a manifest. A text that is none, or no text, says nothing: nobody owns anything by it. */
export function parseManifest(text: string | undefined): Manifest {
  const document = text === undefined ? undefined : parseJson(text);
  if (typeof document !== "object" || document === null) return { files: [], scaffold: [] };
  const files: readonly unknown[] =
    "files" in document && Array.isArray(document.files) ? document.files : [];
  const scaffold = "scaffold" in document ? document.scaffold : undefined;
  return {
    files: files.filter(isInside),
    scaffold: typeof scaffold === "object" && scaffold !== null ? Object.keys(scaffold) : [],
  };
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
    // Somebody has edited it; what the emitter makes of the same text is nothing, too.
    return undefined;
  }
}
