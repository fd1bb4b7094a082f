import { posix } from "node:path";
import type { ShownDiagnostic } from "../compile/task.ts";
import type { Compiler } from "../compile/compiler.ts";
import { digestContent } from "../digest.ts";
import { findMismatches, type PackageMismatch } from "../emission/packages.ts";
import { findLibrary } from "../compile/libraries.ts";
import { compareLocks } from "../lock/compare.ts";
import type { Library, Lock } from "../lock/lock.ts";
import { manifestName } from "../manifest.ts";
import { checkSpec, findCarried, type SpecProblem } from "./carried.ts";
import { rebuildPackage } from "./rebuild.ts";
import { readTarball, type PackageFiles } from "./tarball.ts";

/** What became of a package that was rebuilt from what it carries. */
export type Verification =
  /** The carried spec is not the one that the lock was made of. */
  | { readonly kind: "specChanged"; readonly problems: readonly SpecProblem[] }
  /** It cannot be rebuilt here: other packages are installed than it was made with. */
  | { readonly kind: "otherPackages"; readonly mismatches: readonly PackageMismatch[] }
  | { readonly kind: "notCompiled"; readonly diagnostics: readonly ShownDiagnostic[] }
  | Comparison;

/** A package beside what its spec gives. It is proven where nothing differs. */
export interface Comparison {
  readonly kind: "compared";
  readonly differences: readonly FileDifference[];
  /** What the carried lock says and is not so, one sentence each. */
  readonly lock: readonly string[];
  /** How many files of the spec were as the lock has them. */
  readonly spec: number;
  readonly generated: number;
  readonly built: number;
  /** What no emitter and no build gives, and nothing proves: `package.json`, `README.md`. */
  readonly handWritten: readonly string[];
}

/**
 * `changed`: not what the spec gives; `missing`: the package lacks it; `unexplained`: code that
 * nothing gives and the lock does not name.
 */
export interface FileDifference {
  readonly kind: "changed" | "missing" | "unexplained";
  /** Relative to the package. */
  readonly path: string;
  /** Texts, for `changed`. */
  readonly present: string;
  readonly wanted: string;
}

export interface VerifyRequest {
  /** The tarball's path, absolute. */
  readonly tarball: string;
  /** The packages that are installed for this folder are used, absolute. */
  readonly cwd: string;
  readonly compiler: Compiler;
  readonly signal: AbortSignal;
}

/**
 * Rebuilds a package from the spec and the lock that it carries, and compares file by file.
 *
 * @throws {RestlineError} where the tarball, its lock or this folder leave no answer
 */
export async function verifyPackage(request: VerifyRequest): Promise<Verification> {
  const files = await readTarball(request.tarball);
  const carried = findCarried(files);
  const problems = checkSpec(files, carried);
  if (problems.length > 0) return { kind: "specChanged", problems };
  const { lock } = carried;
  const mismatches = [
    ...(await findMismatches(request.cwd, lock)),
    ...findTypeScriptMismatch(request.cwd, lock.builds?.typescript),
  ];
  if (mismatches.length > 0) return { kind: "otherPackages", mismatches };
  const rebuilt = await rebuildPackage({ ...request, files, carried });
  if (rebuilt.kind === "failed") {
    return { kind: "notCompiled", diagnostics: rebuilt.diagnostics };
  }
  const { generated, built } = rebuilt;
  const wanted = new Map([...generated, ...built]);
  const named = new Set(lock.builds?.configs.flatMap((config) => config.files.map(normalize)));
  const rest = [...files.keys()].filter((path) => !wanted.has(path) && !isCarried(path, carried));
  return {
    kind: "compared",
    differences: [
      ...[...wanted].flatMap(([path, content]) => compareFile(files, path, content)),
      ...rest
        .filter((path) => isCode(path) && !named.has(path))
        .map((path) => ({ kind: "unexplained", path, present: "", wanted: "" }) as const),
    ],
    lock: compareLocks(withoutPlaces(lock), withoutPlaces(rebuilt.lock)),
    spec: Object.keys(lock.inputs.files).length,
    generated: generated.size,
    built: built.size,
    handWritten: rest.filter((path) => !isCode(path) || named.has(path)).sort(),
  };
}

/** Without what depends on where it was made, and on whether packages were linked there. */
function withoutPlaces({ entry, config, inputs, outputs }: Lock): Lock {
  const libraries = Object.entries(inputs.libraries);
  return {
    entry,
    config,
    inputs: {
      ...inputs,
      libraries: Object.fromEntries(libraries.map(([name, it]) => [name, unlink(it)])),
    },
    outputs: outputs.map((output) => ({ ...output, folder: "", package: unlink(output.package) })),
  };
}

function unlink({ version }: Library): Library {
  return { version, files: {} };
}

function compareFile(files: PackageFiles, path: string, content: Uint8Array): FileDifference[] {
  const present = files.get(path);
  const wanted = toText(content);
  if (present === undefined) {
    // npm leaves out what begins with a dot, unless a package asks for it.
    const unpublished = posix.basename(path) === manifestName;
    return unpublished ? [] : [{ kind: "missing", path, present: "", wanted }];
  }
  if (digestContent(present) === digestContent(content)) return [];
  return [{ kind: "changed", path, present: toText(present), wanted }];
}

function findTypeScriptMismatch(cwd: string, wanted: string | undefined): PackageMismatch[] {
  const name = "typescript";
  const found = findLibrary(name, cwd)?.version;
  return wanted === undefined || wanted === found ? [] : [{ name, wanted, found }];
}

function isCarried(path: string, { folder, lock }: ReturnType<typeof findCarried>): boolean {
  const names = [...Object.keys(lock.inputs.files), "restline.lock.json"];
  return names.some((name) => posix.join(folder, name) === path);
}

/** What an engine or a compiler would load. */
function isCode(path: string): boolean {
  return /\.([cm]?[jt]sx?|node|wasm)$/.test(path);
}

function normalize(path: string): string {
  return posix.normalize(path);
}

function toText(content: Uint8Array): string {
  return Buffer.from(content).toString("utf8");
}
