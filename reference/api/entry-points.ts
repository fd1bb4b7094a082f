import { basename, join } from "node:path";
import type { PublishedPackage } from "../../scripts/published.ts";

/** A way into a package, and where the report of what is behind it lies. */
export interface EntryPoint {
  /** The folder of the package. */
  readonly folder: string;
  /** For instance `web-pubsub-undici` for `@restline/web-pubsub/undici`; names the report too. */
  readonly name: string;
  /** The declarations that the import gets, built. */
  readonly types: string;
}

/** Where the reports of a package lie, in its folder; they are not published. */
export const reportFolder = "api";

/** Every entry point of a package with types, in the order of its "exports". */
export function listEntryPoints({
  folder,
  exports,
}: Pick<PublishedPackage, "folder" | "exports">): EntryPoint[] {
  return Object.entries(asRecord(exports)).flatMap(([subpath, target]) => {
    const types = findTypes(target);
    if (types === undefined) return [];
    const name = [basename(folder), ...subpath.split("/").slice(1)].join("-");
    return [{ folder, name, types: join(folder, types) }];
  });
}

/** What an ES module gets, where both kinds of modules get something. */
function findTypes(target: unknown): string | undefined {
  const { types, import: module } = asRecord(target);
  if (typeof types === "string") return types;
  return module === undefined ? undefined : findTypes(module);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
