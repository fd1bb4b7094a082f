import { realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { CompilerOptions, Program } from "@typespec/compiler";
import { digestContent } from "../digest.ts";
import type { Inputs, Library } from "../lock/lock.ts";
import { findLibrary, findPackageOf, type FoundLibrary } from "./libraries.ts";
import { relativeTo } from "./overlay.ts";
import type { Reads } from "./reads.ts";

export interface InputParts {
  readonly program: Program;
  readonly options: CompilerOptions;
  readonly reads: Reads;
  /** The folder of the spec, absolute. */
  readonly folder: string;
  readonly compiler: FoundLibrary;
  /** Whether `reads` knows of every module. */
  readonly complete: boolean;
}

/** What a compile read, sorted by whose it is. */
export function collectInputs(parts: InputParts): {
  readonly inputs: Inputs;
  readonly packages: ReadonlyMap<string, Library>;
} {
  const { reads, folder, options } = parts;
  const spec = new Map(listLibraries(parts).map((library) => [library.name, library]));
  const emitters = new Map(listEmitters(parts.program).map((library) => [library.name, library]));
  const roots = [...spec.values(), ...emitters.values()].map((it) => realpathSync(it.root));
  const files = [...reads.digests].filter(
    ([path]) => !roots.some((root) => relativeTo(root, path) !== undefined),
  );
  return {
    inputs: {
      files: Object.fromEntries(files.map(([path, digest]) => [toPortable(folder, path), digest])),
      libraries: Object.fromEntries(describeAll(spec, reads)),
      environment: digestEnvironment(options),
      complete: parts.complete || !loadsOwnModules(parts, emitters),
    },
    packages: describeAll(emitters, reads),
  };
}

/** Whether modules are loaded that may load others in files that can change: the project's own, or linked ones. */
function loadsOwnModules(
  { program }: InputParts,
  emitters: ReadonlyMap<string, FoundLibrary>,
): boolean {
  const installed = /[/\\]node_modules[/\\]/;
  const modules = [
    ...program.jsSourceFiles.keys(),
    ...[...emitters.values()].map(({ root }) => `${realpathSync(root)}/`),
    ...program.emitters.map(({ main }) => realpathSync(main)),
  ];
  return modules.some((path) => !installed.test(path));
}

function describeAll(
  libraries: ReadonlyMap<string, FoundLibrary>,
  reads: Reads,
): Map<string, Library> {
  return new Map(
    [...libraries].map(([name, library]) => [name, describeLibrary(library, reads)] as const),
  );
}

/** A package, with the digests of what was read of it where it is linked and not installed. */
function describeLibrary({ version, root }: FoundLibrary, reads: Reads): Library {
  const real = realpathSync(root);
  const files = [...reads.digests].flatMap(([path, digest]) => {
    const below = relativeTo(real, path);
    return below === undefined ? [] : [[below, digest] as const];
  });
  return { version, files: Object.fromEntries(files) };
}

function listLibraries({ program, options, compiler, folder }: InputParts): FoundLibrary[] {
  const sources = [
    ...[...program.sourceFiles.values()].map(({ file }) => file),
    ...[...program.jsSourceFiles.values()].map(({ file }) => file),
  ];
  const imported = sources.flatMap((file) => {
    if (program.getSourceFileLocationContext(file).type !== "library") return [];
    const library = findPackageOf(file.path);
    return library === undefined ? [] : [library];
  });
  const linted = (options.linterRuleSet?.extends ?? []).flatMap((ruleSet) => {
    const name = readPackageName(ruleSet);
    const library = name === undefined ? undefined : findLibrary(name, folder);
    return library === undefined ? [] : [library];
  });
  return [compiler, ...imported, ...linted];
}

/** `@scope/name/rule-set` or `name/rule-set` without the rule set; `undefined` for a path. */
function readPackageName(ruleSet: string): string | undefined {
  return /^(@[^/]+\/[^/]+|[^./@][^/]*)\//.exec(ruleSet)?.[1];
}

function listEmitters(program: Program): FoundLibrary[] {
  return program.emitters.flatMap(({ main, metadata }) => {
    if (metadata.type !== "module") return [];
    const library = findPackageOf(main);
    return library === undefined ? [] : [library];
  });
}

function digestEnvironment(options: CompilerOptions): Record<string, string> {
  const names = Object.keys(readVariables(options));
  return Object.fromEntries(names.map((name) => [name, digestVariable(name)]));
}

/** The compiler keeps the configuration that it has read beside the options, but for its types. */
function readVariables(options: object): object {
  const file = "configFile" in options ? options.configFile : undefined;
  if (typeof file !== "object" || file === null || !("environmentVariables" in file)) return {};
  const { environmentVariables } = file;
  return typeof environmentVariables === "object" ? (environmentVariables ?? {}) : {};
}

/** The digest of an environment variable's value; one that is not set differs from an empty one. */
export function digestVariable(name: string): string {
  const value = process.env[name];
  return digestContent(value === undefined ? "unset" : `set ${value}`);
}

/** A path relative to the folder, with `/`. */
export function toPortable(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/") || ".";
}

/** The path that a portable one stands for. */
export function fromPortable(folder: string, path: string): string {
  return join(folder, path);
}
