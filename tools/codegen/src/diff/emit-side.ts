import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Compiler } from "../compile/compiler.ts";
import type { EmittedOutput, ReadWire } from "../compile/task.ts";
import { RestlineError } from "../errors.ts";
import { parseManifest, manifestName } from "../manifest.ts";
import { createSuffix } from "../output/temporary.ts";
import { showDiagnosticLines } from "../terminal/diagnostics.ts";
import { findEntry, readFiles, type Files } from "./output.ts";
import type { Side } from "./source/side.ts";

/** What the installed generators give for one side. */
export interface EmittedSide {
  readonly side: Side;
  readonly wire: ReadWire;
  readonly outputs: readonly SideOutput[];
}

export interface SideOutput {
  readonly emitter: string;
  /** The version of the emitter that is installed. */
  readonly version: string;
  /** The output folder in the tree, relative to its top, with `/`. */
  readonly folder: string;
  readonly files: Files;
  /** Those of the files that are checked in, and others that the emitter once made. */
  readonly present: Files;
  /** The entry of a TypeScript package; `undefined`: it is none. */
  readonly entry: string | undefined;
  /** The manifest of the package, where it has one. */
  readonly manifest: PackageManifest | undefined;
  readonly packageName: string;
}

/** A package.json, as far as it matters to who depends on the package. */
export interface PackageManifest {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Compiles and emits one side. All of it happens in the side's temporary folder.
 *
 * @throws {RestlineError} `spec-does-not-compile`, `spec-not-read`, `writes-outside`; what
 *   `Compiler.compile` throws
 */
export async function emitSide(side: Side, compiler: Compiler): Promise<EmittedSide> {
  const compiled = await compiler.compile({
    folder: side.specFolder,
    entry: side.entry,
    stagingSuffix: createSuffix(),
    owned: {},
    listOperations: false,
    readModel: true,
    cwd: side.root,
    ...(side.outputFolders === undefined
      ? {}
      : { outputFolders: side.outputFolders, emitters: Object.keys(side.outputFolders) }),
  });
  if (compiled.failed) {
    throw new RestlineError(
      "spec-does-not-compile",
      `The spec of ${side.label} does not compile.`,
      {
        details: [...compiled.printed, ...showDiagnosticLines(compiled.diagnostics)],
        remedy: "There is no verdict. Correct the spec, or compare with another revision.",
      },
    );
  }
  if (compiled.unwritten !== undefined) {
    const { path, code } = compiled.unwritten;
    throw new RestlineError("not-written", `${path} cannot be written: ${code}.`, {
      remedy: "There is no verdict. Make room in the folder for temporary files.",
    });
  }
  if (compiled.strays.length > 0) {
    throw new RestlineError("writes-outside", "An emitter writes outside of its output folder.", {
      details: compiled.strays.map((path) => `  ${path}`),
      remedy: "Set emitter-output-dir in tspconfig.yaml to a folder above these.",
    });
  }
  const { wire } = compiled;
  if (wire === undefined || wire.problems.length > 0) {
    throw new RestlineError(
      "spec-not-read",
      `What goes over the wire cannot be read from the spec of ${side.label}.`,
      {
        details: (wire?.problems ?? []).map((problem) => `  ${problem}`),
        remedy: "There is no verdict. Correct the spec, or compare with another revision.",
      },
    );
  }
  const outputs = compiled.outputs.map(async (output) => await describeOutput(side, output));
  return { side, wire, outputs: await Promise.all(outputs) };
}

async function describeOutput(side: Side, output: EmittedOutput): Promise<SideOutput> {
  const files = await readFiles(output.staged);
  const owned = parseManifest(await readText(join(output.folder, manifestName))).files;
  const present = new Map<string, string>();
  for (const path of [...new Set([...files.keys(), ...owned])].sort()) {
    const text = await readText(join(output.folder, path));
    if (text !== undefined) present.set(path, text);
  }
  const manifest = parsePackage(
    (await readText(join(output.folder, "package.json"))) ?? files.get("package.json"),
  );
  const details = output.options["package-details"];
  const configured =
    typeof details === "object" && details !== null && "name" in details ? details.name : undefined;
  const name = manifest?.value["name"] ?? configured;
  return {
    emitter: output.emitter,
    version: output.package.version,
    folder: relative(side.root, output.folder).split(sep).join("/"),
    files,
    present,
    entry: findEntry(files),
    manifest,
    packageName: typeof name === "string" ? name : "generated-package",
  };
}

/** Reads a package.json; `undefined` where there is none, or it is none. */
export function parsePackage(text: string | undefined): PackageManifest | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    return { text, value: Object.fromEntries(Object.entries(value)) };
  } catch {
    // Whoever wrote it sees that in all that reads it; it says nothing about the API.
    return undefined;
  }
}

async function readText(path: string): Promise<string | undefined> {
  return existsSync(path) ? await readFile(path, "utf8") : undefined;
}
