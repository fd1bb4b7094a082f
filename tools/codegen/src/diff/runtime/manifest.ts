import semver from "semver";
import type { PackageManifest } from "../emit-side.ts";
import type { Level } from "../level.ts";

/** What has changed in a package.json for who depends on the package. */
export interface ManifestChange {
  readonly level: Level;
  readonly change: string;
  readonly title: string;
  readonly effect: string;
  readonly remedy: string;
  /** The line in the package.json that has it, from 1. */
  readonly line: number;
  readonly side: "base" | "head";
}

/** Compares what importers and installers see of two manifests: exports, dependencies, engines. */
export function compareManifests(
  before: PackageManifest,
  after: PackageManifest,
): ManifestChange[] {
  return [
    ...compareNames(before, after),
    ...compareExports(before, after),
    ...compareType(before, after),
    ...compareEngines(before, after),
    ...compareDependencies("dependencies", before, after),
    ...compareDependencies("peerDependencies", before, after),
  ];
}

function compareNames(before: PackageManifest, after: PackageManifest): ManifestChange[] {
  const [old, now] = [before, after].map(({ value }) => value["name"]);
  if (typeof old !== "string" || typeof now !== "string" || old === now) return [];
  return [
    {
      level: "major",
      change: "packageRenamed",
      title: `the package \`${old}\` is now called \`${now}\``,
      effect: "Who imports the old name gets no new version.",
      remedy: "Publish under both names, or deprecate the old one with a word on the new.",
      line: findLine(after, "name"),
      side: "head",
    },
  ];
}

function compareExports(before: PackageManifest, after: PackageManifest): ManifestChange[] {
  const [old, now] = [before, after].map(({ value }) => listConditions(value["exports"]));
  if (old === undefined || now === undefined) return [];
  const removed = [...old.keys()].filter((key) => !now.has(key));
  const added = [...now.keys()].filter((key) => !old.has(key));
  return [
    ...removed.map((key): ManifestChange => ({
      level: "major",
      change: "exportRemoved",
      title: `\`${key}\` is no longer exported`,
      effect: "Importing it fails with ERR_PACKAGE_PATH_NOT_EXPORTED.",
      remedy: "Keep the export until a new major version.",
      line: findLine(before, key),
      side: "base",
    })),
    ...added.map((key): ManifestChange => ({
      level: "minor",
      change: "exportAdded",
      title: `\`${key}\` is exported`,
      effect: "There is more to import.",
      remedy: "Nothing has to be done.",
      line: findLine(after, key),
      side: "head",
    })),
  ];
}

/** `.`, `. (require)`, `./package.json`: what can be imported, and under which conditions. */
function listConditions(exports: unknown): ReadonlySet<string> {
  if (typeof exports === "string") return new Set(["."]);
  const found = new Set<string>();
  const visit = (value: unknown, path: string, conditions: readonly string[]): void => {
    if (typeof value !== "object" || value === null) {
      if (value !== null)
        found.add(conditions.length === 0 ? path : `${path} (${conditions.join(", ")})`);
      return;
    }
    for (const [key, next] of Object.entries(value)) {
      if (key.startsWith(".")) visit(next, key, conditions);
      else
        visit(next, path, ["types", "default"].includes(key) ? conditions : [...conditions, key]);
    }
  };
  visit(exports, ".", []);
  return found;
}

function compareType(before: PackageManifest, after: PackageManifest): ManifestChange[] {
  const [old, now] = [before, after].map(({ value }) =>
    value["type"] === "module" ? "module" : "commonjs",
  );
  if (old === now) return [];
  return [
    {
      level: "major",
      change: "moduleTypeChanged",
      title: `modules are ${now}, and were ${old}`,
      effect: "Files are loaded as the other kind of module.",
      remedy: "Export both kinds.",
      line: findLine(after, "type"),
      side: "head",
    },
  ];
}

function compareEngines(before: PackageManifest, after: PackageManifest): ManifestChange[] {
  const [old, now] = [before, after].map(({ value }) => readRecord(value["engines"])["node"]);
  if (old === now) return [];
  const isWider = now === undefined || (old !== undefined && isSubset(old, now));
  return [
    {
      level: isWider ? "minor" : "major",
      change: "enginesChanged",
      title: `needs Node.js ${now ?? "any"}, and needed ${old ?? "any"}`,
      effect: isWider ? "It runs wherever it ran." : "Who has an older Node.js cannot use it.",
      remedy: isWider ? "Nothing has to be done." : "Keep the range until a new major version.",
      line: findLine(after, "engines"),
      side: "head",
    },
  ];
}

function compareDependencies(
  field: "dependencies" | "peerDependencies",
  before: PackageManifest,
  after: PackageManifest,
): ManifestChange[] {
  const [old = {}, now = {}] = [before, after].map(({ value }) => readRecord(value[field]));
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  return names.flatMap((name): ManifestChange[] => {
    const [left, right] = [old[name], now[name]];
    if (left === right) return [];
    const isPeer = field === "peerDependencies";
    const breaks = isPeer && right !== undefined && (left === undefined || !isSubset(left, right));
    const what = isPeer ? `peer dependency \`${name}\`` : `dependency \`${name}\``;
    return [
      {
        level: breaks ? "major" : isMajorStep(left, right) ? "minor" : "patch",
        change: "dependencyChanged",
        title: `${what}: ${left ?? "none"} → ${right ?? "none"}`,
        effect: breaks
          ? "Who has another version cannot install it beside theirs."
          : "Another version is installed with it.",
        remedy: breaks ? "Keep the range until a new major version." : "Nothing has to be done.",
        line: findLine(right === undefined ? before : after, name),
        side: right === undefined ? "base" : "head",
      },
    ];
  });
}

/** Whether all versions of the first range are in the second; what is no range is in none. */
function isSubset(inner: string, outer: string): boolean {
  const valid = semver.validRange(inner) !== null && semver.validRange(outer) !== null;
  return valid && semver.subset(inner, outer);
}

function isMajorStep(before: string | undefined, after: string | undefined): boolean {
  const [old, now] = [before, after].map((range) =>
    range !== undefined && semver.validRange(range) !== null ? semver.minVersion(range) : null,
  );
  return (
    old !== null &&
    now !== null &&
    old !== undefined &&
    now !== undefined &&
    old.major !== now.major
  );
}

function readRecord(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (typeof item === "string" ? [[key, item]] : [])),
  );
}

function findLine({ text }: PackageManifest, key: string): number {
  const [plain = key] = key.split(" ");
  const index = text.split("\n").findIndex((line) => line.includes(`"${plain}":`));
  return Math.max(index, 0) + 1;
}
