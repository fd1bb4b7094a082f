import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import type { Compiler } from "../compile/compiler.ts";
import type { ShownDiagnostic } from "../compile/task.ts";
import { emitProject } from "../emission/emit.ts";
import { RestlineError } from "../errors.ts";
import type { Lock } from "../lock/lock.ts";
import { findProject } from "../project/find.ts";
import type { CarriedSpec } from "./carried.ts";
import { runBuilds } from "./builds.ts";
import type { PackageFiles } from "./tarball.ts";

/** What a carried spec gives. */
export type Rebuilt =
  | { readonly kind: "failed"; readonly diagnostics: readonly ShownDiagnostic[] }
  | {
      readonly kind: "rebuilt";
      /** The lock as it would be. */
      readonly lock: Lock;
      /** What the emitters gave, by paths in the package. */
      readonly generated: PackageFiles;
      /** What was built from that. */
      readonly built: PackageFiles;
    };

export interface RebuildRequest {
  readonly files: PackageFiles;
  readonly carried: CarriedSpec;
  /** The packages that are installed for this folder are used, absolute. */
  readonly cwd: string;
  readonly compiler: Compiler;
  readonly signal: AbortSignal;
}

/** Emits and builds what a carried spec gives, in a temporary folder. */
export async function rebuildPackage(request: RebuildRequest): Promise<Rebuilt> {
  const { files, carried, cwd, compiler } = request;
  const root = await mkdtemp(join(tmpdir(), "restline-verify-"));
  try {
    // Modules are looked for above the spec: there they are those of the folder that was asked in.
    await symlink(findModules(cwd), join(root, "node_modules"), "junction");
    const specFolder = join(root, "package", carried.folder);
    await writeSpec(files, carried, join(root, "package"));
    const entry = join(specFolder, carried.lock.entry);
    const project = await findProject(root, entry);
    const rebuiltFolder = join(root, "rebuilt");
    await mkdir(rebuiltFolder);
    const outputs = carried.lock.outputs.map(({ emitter, folder }) => ({
      emitter,
      path: posix.normalize(posix.join(carried.folder, folder)),
    }));
    const emission = await emitProject({
      project,
      lock: undefined,
      settings: { tables: [] },
      compiler,
      cwd: project.folder,
      emitters: outputs.map(({ emitter }) => emitter),
      outputFolders: Object.fromEntries(
        outputs.map(({ emitter, path }) => [emitter, join(rebuiltFolder, path)]),
      ),
    });
    try {
      if (emission.compiled.failed) {
        return { kind: "failed", diagnostics: emission.compiled.diagnostics };
      }
      const generated = new Map<string, Uint8Array>();
      for (const { emitter, files: owned, staged } of emission.plans) {
        const path = outputs.find((output) => output.emitter === emitter)?.path ?? "";
        for (const file of Object.keys(owned)) {
          generated.set(posix.join(path, file), await readFile(join(staged, file)));
        }
      }
      const built = await runBuilds({ ...request, generated, root: join(root, "build") });
      return { kind: "rebuilt", lock: emission.lock, generated, built };
    } finally {
      await emission.discard();
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function writeSpec(
  files: PackageFiles,
  { lock, folder }: CarriedSpec,
  target: string,
): Promise<void> {
  for (const relative of Object.keys(lock.inputs.files)) {
    const path = posix.join(folder, relative);
    if (path.startsWith("../")) continue;
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), files.get(path) ?? "");
  }
}

/** The `node_modules` with the compiler that modules in a folder would get. */
function findModules(folder: string): string {
  const modules = join(folder, "node_modules");
  if (existsSync(join(modules, "@typespec", "compiler"))) return modules;
  const parent = dirname(folder);
  if (parent !== folder) return findModules(parent);
  throw new RestlineError(
    "compiler-not-found",
    "@typespec/compiler is not installed here, and rebuilding needs it.",
    { remedy: "Run restline verify in a folder that has what the lock names." },
  );
}
