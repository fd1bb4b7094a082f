import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { isMap, parseDocument } from "yaml";
import { RestlineError } from "../errors.ts";

/** The file that says where a spec comes from, as tsp-client reads it. */
export const locationName = "tsp-location.yaml";

/** Where a spec comes from. */
export interface SpecLocation {
  /** The spec's folder in its repository, with `/`. */
  readonly directory: string;
  /** A revision: a commit's hash, as a rule. */
  readonly commit: string;
  /** `owner/name` on GitHub, a URL, or the path of a repository. */
  readonly repo: string;
  /** Folders that the spec imports from, too. */
  readonly additionalDirectories: readonly string[];
  /** The file that is compiled, where it is neither client.tsp nor main.tsp. */
  readonly entrypointFile?: string;
  /** The file's own text. */
  readonly text: string;
}

/**
 * Reads the `tsp-location.yaml` of a folder.
 *
 * @throws {RestlineError} `location-not-found`, `location-invalid`
 */
export async function readLocation(folder: string): Promise<SpecLocation> {
  const path = join(folder, locationName);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new RestlineError("location-not-found", `There is no ${path}.`, {
      remedy: `Name the folder with ${locationName}, which says where the spec comes from: restline update <folder>`,
      cause: error,
    });
  }
  return parseLocation(text, path);
}

/** @param path Names the file in errors. */
export function parseLocation(text: string, path: string): SpecLocation {
  const refuse = (what: string): RestlineError =>
    new RestlineError("location-invalid", `${path}: ${what}.`, {
      remedy: "It needs directory, commit and repo, and may have additionalDirectories.",
    });
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem !== undefined) throw refuse(problem.message.split("\n")[0] ?? "it is not YAML");
  if (!isMap(document.contents)) throw refuse("it is not a mapping");
  const root: unknown = document.toJS();
  if (!isRecord(root)) throw refuse("it is not a mapping");
  const read = (key: string): string => {
    const value = root[key];
    // A hash that is all digits is a number to YAML.
    const scalar = document.get(key, true);
    const source = isSource(scalar) ? scalar.source : value;
    if (typeof source !== "string" || source.trim() === "") throw refuse(`${key} is no text`);
    return source.trim();
  };
  const { additionalDirectories: listed } = root;
  const others: unknown[] = listed === undefined || listed === null ? [] : toList(listed);
  const entrypoint = root["entrypointFile"];
  return {
    directory: readFolder(read("directory"), "directory", refuse),
    commit: read("commit"),
    repo: read("repo"),
    additionalDirectories: others.map((it) => {
      if (typeof it !== "string") throw refuse("additionalDirectories is no list of folders");
      return readFolder(it, "additionalDirectories", refuse);
    }),
    ...(typeof entrypoint === "string" ? { entrypointFile: entrypoint } : {}),
    text,
  };
}

/** The text of the file with another commit, and everything else as it was. */
export function replaceCommit({ text }: SpecLocation, commit: string): string {
  const document = parseDocument(text);
  document.set("commit", commit);
  return document.toString({ lineWidth: 0 });
}

function readFolder(text: string, key: string, refuse: (what: string) => RestlineError): string {
  const folder = posix.normalize(text.replaceAll("\\", "/")).replace(/^\.?\/+|\/+$/g, "");
  if (folder.split("/").includes("..")) throw refuse(`${key}: ${text} leads out of the repository`);
  return folder === "" ? "." : folder;
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isSource(value: unknown): value is { readonly source: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    typeof value.source === "string"
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
