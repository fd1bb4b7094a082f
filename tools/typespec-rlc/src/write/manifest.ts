import { createHash } from "node:crypto";

/** The file that lists what the emitter owns, beside the folders that it writes to. */
export const manifestPath = ".rlc-manifest.json";

export interface Manifest {
  /** Files that are the emitter's alone. */
  readonly files: readonly string[];
  /** Files that a person may take over, with the digest of what the emitter wrote. */
  readonly scaffold: Readonly<Record<string, string>>;
}

/** The text of a manifest, its paths in alphabetical order. */
export function printManifest({ files, scaffold }: Manifest): string {
  const entries = Object.entries(scaffold).sort(([left], [right]) => (left < right ? -1 : 1));
  const manifest = {
    files: [...files].sort(),
    ...(entries.length === 0 ? {} : { scaffold: Object.fromEntries(entries) }),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/**
 * What a manifest says. A text that is none, or a path that leads out of the output folder,
 * owns nothing: nothing is removed on the word of a file that somebody may have edited.
 */
export function parseManifest(text: string): Manifest {
  const manifest = parseJson(text);
  if (!isRecord(manifest)) return { files: [], scaffold: {} };
  const { files, scaffold } = manifest;
  const entries = isRecord(scaffold) ? Object.entries(scaffold) : [];
  return {
    files: Array.isArray(files) ? files.filter(isInside) : [],
    scaffold: Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  };
}

/** What tells whether a file is still as the emitter wrote it, whatever its line ends are. */
export function digest(content: string): string {
  return createHash("sha256").update(content.replaceAll("\r\n", "\n")).digest("hex");
}

function isInside(path: unknown): path is string {
  return (
    typeof path === "string" &&
    path !== "" &&
    !/^([/\\]|[A-Za-z]:)/.test(path) &&
    !path.split(/[/\\]/).includes("..")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A broken manifest is one that owns nothing; the next line of the caller says so.
    return undefined;
  }
}
