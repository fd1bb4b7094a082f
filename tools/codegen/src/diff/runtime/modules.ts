import { posix } from "node:path";
import type { Level } from "../level.ts";
import type { Files } from "../output.ts";

/** Something that runs otherwise than before. */
export interface RuntimeChange {
  readonly level: Level;
  /** A sentence. */
  readonly effect: string;
  /** The lines that are not in both, where the module as a whole is meant. */
  readonly lines?: readonly string[];
  /** The route that it is about: `DELETE /items/{id}`. */
  readonly route?: string;
  /** The api-version that it is about. */
  readonly apiVersion?: string;
  /** The module, as it was emitted. */
  readonly file: string;
}

/** Compares what two packages run: comments and types are gone from both. */
export function compareModules(before: Files, after: Files): RuntimeChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path): RuntimeChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    const file = path.replace(/\.js$/, ".ts");
    const name = posix.basename(file);
    if (old === undefined) {
      return isEmpty(now ?? "")
        ? []
        : [{ level: "patch", effect: `The package has a new module ${name}.`, file }];
    }
    if (now === undefined) {
      return isEmpty(old)
        ? []
        : [{ level: "patch", effect: `The package no longer has the module ${name}.`, file }];
    }
    return old === now ? [] : compareModule(file, old, now);
  });
}

/** A module with types only. */
function isEmpty(text: string): boolean {
  return /^\s*(export \{\};)?\s*$/.test(text);
}

function compareModule(file: string, before: string, after: string): RuntimeChange[] {
  const routes = compareRoutes(file, before, after);
  const version = compareDefaultVersion(file, before, after);
  const [old, now] = [before, after].map((text) => erase(text));
  const name = posix.basename(file);
  const rest: RuntimeChange[] =
    old === now
      ? []
      : [
          {
            level: "patch",
            effect: `The code of ${name} has changed.`,
            file,
            lines: listChanged(old ?? "", now ?? ""),
          },
        ];
  return [...routes, ...version, ...rest];
}

const routePattern =
  /"((?:GET|PUT|POST|PATCH|DELETE|HEAD) \/[^"]*)": (\[[^\]]*\]|\{[^}]*\}|"[^"]*"|\w+)(?: as \w+)?,?/g;
const versionPattern = /(apiVersion = )"([^"]*)"/;

function readRoutes(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(routePattern)].map(([, key = "", value = ""]) => [key, value]));
}

function compareRoutes(file: string, before: string, after: string): RuntimeChange[] {
  const [old, now] = [readRoutes(before), readRoutes(after)];
  const name = posix.basename(file);
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((route): RuntimeChange[] => {
    const [left, right] = [old.get(route), now.get(route)];
    if (left === right) return [];
    if (left === undefined) {
      return [{ level: "minor", effect: `The table of ${name} gains ${route}.`, route, file }];
    }
    if (right === undefined) {
      return [{ level: "major", effect: `The table of ${name} loses ${route}.`, route, file }];
    }
    return [
      {
        level: "minor",
        effect: `The table of ${name} has ${right} for ${route}, and had ${left}.`,
        route,
        file,
      },
    ];
  });
}

function compareDefaultVersion(file: string, before: string, after: string): RuntimeChange[] {
  const [old, now] = [before, after].map((text) => versionPattern.exec(text)?.[2]);
  if (old === now || now === undefined) return [];
  const effect = `Clients that name no api-version send ${now}, and sent ${old ?? "none"}.`;
  return [{ level: "minor", effect, apiVersion: now, file }];
}

/** A module without what was compared on its own. */
function erase(text: string): string {
  return text
    .replaceAll(routePattern, "")
    .replace(versionPattern, "$1")
    .replaceAll(/^\s*\n/gm, "");
}

function listChanged(before: string, after: string): string[] {
  const [old = new Set<string>(), now = new Set<string>()] = [before, after].map(
    (text) => new Set(text.split("\n")),
  );
  return [...old, ...now].filter((line) => !(old.has(line) && now.has(line)));
}
