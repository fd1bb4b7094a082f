import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import type { Service } from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import { startCompiler } from "../compile/compiler.ts";
import { askEmitters } from "../compile/emitter-names.ts";
import { loadProgram } from "../compile/program.ts";
import type { ShownDiagnostic } from "../compile/task.ts";
import { emitProject } from "../emission/emit.ts";
import { RestlineError } from "../errors.ts";
import { readLock } from "../lock/file.ts";
import { explainFailure } from "../output/swap.ts";
import type { Project } from "../project/find.ts";
import { readSettings, settingsName } from "../project/settings.ts";
import { makeFirstCase, moveOrigin, printServerArguments } from "./first-case.ts";
import { printContractTest } from "./layer/contract-test.ts";
import { printLayerPackage } from "./layer/package-files.ts";
import { printLayerSources } from "./layer/sources.ts";
import { linkModules, pinPeers } from "../compile/modules.ts";
import { nameMethods, nameScaffold, type ScaffoldNames } from "./names.ts";
import { addBundle } from "./rest-package.ts";
import { printSpecConfig } from "./spec-config.ts";
import { listSpecFiles } from "./spec-files.ts";
import { beginFolder } from "./target.ts";
import { chooseVersions } from "./versions.ts";
import { printSettings, printWorkspace } from "./workspace-files.ts";

export interface InitRequest {
  readonly project: Project;
  /** The new folder, absolute, and as it was asked for. */
  readonly folder: string;
  readonly shown: string;
  /** The npm package of the hand-written layer. */
  readonly name: string | undefined;
  readonly cwd: string;
  readonly signal: AbortSignal;
}

export type InitAnswer =
  | { readonly kind: "failed"; readonly diagnostics: readonly ShownDiagnostic[] }
  | {
      readonly kind: "made";
      readonly names: ScaffoldNames;
      /** The folder of the spec in the new folder, with `/`. */
      readonly spec: string;
      readonly operations: number;
      /** The operation that the contract test calls; absent: none could be made of the types. */
      readonly tested?: string;
      readonly diagnostics: readonly ShownDiagnostic[];
    };

/**
 * Makes the packages of a new service in a new folder: all of it, or nothing.
 *
 * @throws {RestlineError} `folder-not-empty`, `not-a-folder`, `name-invalid`, `emitter-not-found`,
 *   `services-several`, `operations-none`, `interrupted`, `not-written`
 */
export async function initService(request: InitRequest): Promise<InitAnswer> {
  const target = await beginFolder(request.folder, request.shown);
  try {
    const answer = await fillFolder(request, target.staged);
    if (request.signal.aborted) {
      throw new RestlineError("interrupted", "Interrupted. Nothing was made.");
    }
    if (answer.kind === "made") await target.commit();
    return answer;
  } catch (error) {
    throw explainFailure(error);
  } finally {
    await target.discard();
  }
}

async function fillFolder(request: InitRequest, root: string): Promise<InitAnswer> {
  const { cwd, signal } = request;
  const source = await listSpecFiles(request.project);
  const specFolder = posix.join("spec", source.folder);
  for (const path of source.files) {
    await mkdir(dirname(join(root, "spec", path)), { recursive: true });
    await copyFile(join(source.root, path), join(root, "spec", path));
  }
  const folder = join(root, specFolder);
  await linkModules(join(root, "node_modules"), [request.project.folder, cwd]);
  const isFile = request.project.entry !== request.project.folder;
  const project: Project = {
    folder,
    entry: isFile
      ? join(folder, posix.basename(request.project.entry.replaceAll("\\", "/")))
      : folder,
    config: join(folder, "tspconfig.yaml"),
  };
  // Until the spec has told its service's name, this is only for its configuration to be whole.
  const configure = async (names: Pick<ScaffoldNames, "rest" | "restFolder">): Promise<void> => {
    const config = await printSpecConfig({
      path: request.project.config,
      output: posix.join(posix.relative(specFolder, "."), "packages", names.restFolder),
      packageName: names.rest,
      packageVersion: "0.1.0",
    });
    await writeFile(join(folder, "tspconfig.yaml"), config);
  };
  await configure({ rest: "service-rest", restFolder: "service-rest" });
  const loaded = await loadProgram({ ...project, cwd: root });
  if (loaded.kind === "failed") return loaded;
  const { telling } = await askEmitters(loaded, folder);
  const [table] = telling;
  if (table === undefined) {
    throw new RestlineError("emitter-not-found", "@restline/typespec-rlc is not installed.", {
      remedy:
        "In the folder of the spec, or in this one, run: npm install --save-dev @restline/typespec-rlc",
    });
  }
  const [client, ...others] = table.clients;
  if (client === undefined || client.operations.length === 0) {
    throw new RestlineError("operations-none", "The spec has no operations yet.", {
      remedy: "Describe one: its types decide what the packages look like.",
    });
  }
  if (others.length > 0) {
    throw new RestlineError(
      "services-several",
      `The spec has ${table.clients.length} services, and a hand-written layer is for one.`,
      {
        details: table.clients.map(({ service: it }) => `  ${it}`),
        remedy: "Name the spec of one of them.",
      },
    );
  }
  const { loadLibraries, readWireModel } = await import("@restline/spec-model");
  const libraries = await loadLibraries(loaded.program);
  const { model } = readWireModel(loaded.program, { libraries, origins: false });
  const service = model.services.find(({ namespace }) => namespace === client.service);
  if (service === undefined) throw new TypeError(`There is no service ${client.service}.`);
  const names = nameScaffold(service.name, request.name);
  await configure(names);
  const tablePath = posix.join("packages", names.layerFolder, "src/operations.ts");
  await writeFile(join(folder, settingsName), printSettings(posix.relative(specFolder, tablePath)));
  const facts = { service, table, client };
  const methods = nameMethods(client);
  const first = makeFirstCase({ ...facts, methods });
  const url = service.versions.at(-1)?.servers[0]?.url ?? "{endpoint}";
  const layer = {
    ...printLayerSources(
      names,
      methods.map((method) => ({ ...method, doc: findDoc(service, method.operation) })),
    ),
    ...printContractTest({
      names,
      client,
      first,
      serverArguments: printServerArguments(facts),
      endpoint: /^https?:\/\/[^{]*$/.test(url) ? moveOrigin(url) : undefined,
      spec: posix.relative(
        posix.join("packages", names.layerFolder, "test"),
        isFile ? posix.join(specFolder, posix.basename(project.entry)) : specFolder,
      ),
    }),
  };
  // The table has to be there before the spec is emitted, which compares the two.
  await writeFiles(join(root, "packages", names.layerFolder), layer);
  const emitted = await emit(project, { cwd: root, signal });
  if (emitted.kind === "failed") return emitted;
  const used = chooseVersions(emitted.versions);
  const restFolder = posix.join("packages", names.restFolder);
  await addBundle(join(root, restFolder), posix.relative(restFolder, specFolder));
  // The emitter takes down which of the files that it wrote once somebody has changed since.
  await emit(project, { cwd: root, signal });
  await writeFiles(join(root, "packages", names.layerFolder), printLayerPackage(names, used));
  const pinned = await pinPeers(folder, [
    ...Object.keys(emitted.libraries),
    "@restline/typespec-rlc",
    "@restline/spec-model",
  ]);
  await writeFiles(
    root,
    printWorkspace({ names, versions: used, spec: specFolder, libraries: pinned }),
  );
  await rm(join(root, "node_modules"), { recursive: true });
  return {
    kind: "made",
    names,
    spec: specFolder,
    operations: methods.length,
    ...(first === undefined ? {} : { tested: first.method }),
    diagnostics: emitted.diagnostics,
  };
}

type Emitted =
  | { readonly kind: "failed"; readonly diagnostics: readonly ShownDiagnostic[] }
  | {
      readonly kind: "emitted";
      readonly diagnostics: readonly ShownDiagnostic[];
      /** Of everything that was used, by name. */
      readonly versions: Readonly<Record<string, string>>;
      /** The packages that the spec imports, and their versions. */
      readonly libraries: Readonly<Record<string, string>>;
    };

async function emit(
  project: Project,
  { cwd, signal }: Pick<InitRequest, "cwd" | "signal">,
): Promise<Emitted> {
  const compiler = startCompiler(signal);
  try {
    const settings = await readSettings(project.folder);
    const lock = await readLock(project.folder);
    const emission = await emitProject({ project, lock, settings, compiler, cwd });
    try {
      const { diagnostics, failed } = emission.compiled;
      if (failed) return { kind: "failed", diagnostics };
      await emission.commit();
      const { inputs, outputs } = emission.lock;
      const libraries = Object.fromEntries(
        Object.entries(inputs.libraries).map(([name, { version }]) => [name, version]),
      );
      const emitters = outputs.map((output) => [output.emitter, output.package.version]);
      return {
        kind: "emitted",
        diagnostics,
        libraries,
        versions: { ...libraries, ...Object.fromEntries(emitters) },
      };
    } finally {
      await emission.discard();
    }
  } finally {
    compiler.close();
  }
}

function findDoc({ versions }: Service, name: string): string | undefined {
  const operation = versions.at(-1)?.operations.find((it) => nameOperation(it) === name);
  return operation?.doc ?? operation?.summary;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
