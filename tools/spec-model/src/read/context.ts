import {
  getRelativePathFromDirectory,
  getSourceLocation,
  isPathAbsolute,
  type Diagnostic,
  type DiagnosticTarget,
  type Model,
  type Namespace,
  type Program,
} from "@typespec/compiler";
import type { Origin, OriginKey } from "../origins.ts";
import type { SpecLibraries } from "./libraries.ts";
import type { NamedTypeTable } from "./named-type-table.ts";

/** What the readers of one service version share. */
export interface ReadContext {
  readonly program: Program;
  /** The service's namespace, as it is in the version that is read. */
  readonly namespace: Namespace;
  readonly types: NamedTypeTable;
  /** The arrays around what is read just now: one that holds itself is used by reference. */
  readonly arrays: Set<Model>;
  readonly libraries: SpecLibraries;
  /** Absent: nobody wants them. */
  readonly origins: Map<string, Origin> | undefined;
  readonly diagnostics: Diagnostic[];
}

/** Remembers where an element was written, unless it is the compiler's or a library's. */
export function recordOrigin(context: ReadContext, key: OriginKey, target: DiagnosticTarget): void {
  const { origins } = context;
  if (origins === undefined || origins.has(key)) return;
  const location = getSourceLocation(target);
  if (location === undefined || location.isSynthetic === true) return;
  const { path } = location.file;
  const { projectRoot } = context.program;
  if (path.includes("/node_modules/")) return;
  origins.set(key, {
    // A program compiled by a relative path has a relative root, which nothing can be relative to.
    file: isPathAbsolute(projectRoot)
      ? getRelativePathFromDirectory(projectRoot, path, false)
      : path,
    line: location.file.getLineAndCharacterOfPosition(location.pos).line + 1,
  });
}
