import { posix } from "node:path";
import type { Files } from "../output.ts";

/**
 * The names that a generated package exports, in the order in which its files have them; `default`
 * is among them. It reads declarations and re-exports as emitters write them, one at the beginning
 * of a line.
 */
export function listExports(files: Files, entry: string): readonly string[] {
  return [...new Set(list(files, entry, new Set()))];
}

function list(files: Files, path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = files.get(path) ?? "";
  const found: string[] = [];
  for (const [, star, braces, name, isDefault] of text.matchAll(pattern)) {
    if (star !== undefined) {
      const target = resolve(files, path, star);
      if (target !== undefined) {
        found.push(...list(files, target, seen).filter((it) => it !== "default"));
      }
    } else if (braces !== undefined) {
      for (const item of braces.split(",")) {
        const last = item
          .trim()
          .replace(/^type\s+/, "")
          .split(/\s+as\s+/)
          .at(-1);
        if (last) found.push(last);
      }
    } else if (isDefault !== undefined) found.push("default");
    else if (name !== undefined) found.push(name);
  }
  return found;
}

const pattern =
  /^export\s+(?:\*\s+from\s+["']([^"']+)["']|(?:type\s+)?\{([^}]*)\}|(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:interface|type|class|enum|function\*?|const|let|namespace)\s+([A-Za-z_$][\w$]*)|(default)\b)/gm;

function resolve(files: Files, from: string, specifier: string): string | undefined {
  const base = posix.join(posix.dirname(from), specifier);
  const stem = base.replace(/\.[cm]?[jt]s$/, "");
  return [`${stem}.ts`, `${stem}.mts`, `${stem}.d.ts`, `${stem}/index.ts`].find((it) =>
    files.has(it),
  );
}
