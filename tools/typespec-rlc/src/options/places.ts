import {
  getDirectoryPath,
  NoTarget,
  resolvePath,
  type Program,
  type SourceFile,
  type SourceLocation,
} from "@typespec/compiler";
import { isAlias, isMap, isScalar, parseDocument, type Document } from "yaml";

/** Where an option stands; nowhere where it was given by the command line or by a program. */
export type OptionPlace = SourceLocation | typeof NoTarget;

/** The emitter's options as they stand in tspconfig.yaml, and in the files that it extends. */
export class OptionPlaces {
  readonly #files: readonly ConfigFile[];
  readonly #emitter: string;

  constructor(files: readonly ConfigFile[], emitter: string) {
    this.#files = files;
    this.#emitter = emitter;
  }

  /** The place of an option, or of a part of it: `["package-details", "name"]`. */
  find(path: readonly string[]): OptionPlace {
    for (const { file, document } of this.#files) {
      const [pos, end] = findKey(document, ["options", this.#emitter, ...path]) ?? [];
      if (pos !== undefined && end !== undefined) return { file, pos, end };
    }
    return NoTarget;
  }

  /** True for an option that another interpolates: `{package-dir}` in `emitter-output-dir`. */
  isVariable(name: string): boolean {
    return this.#files.some(({ document }) =>
      JSON.stringify(findNode(document, ["options", this.#emitter]) ?? null).includes(`{${name}}`),
    );
  }
}

interface ConfigFile {
  readonly file: SourceFile;
  readonly document: Document;
}

/** Reads the configuration that the program was compiled with, its own file before what it extends. */
export async function readOptionPlaces(program: Program, emitter: string): Promise<OptionPlaces> {
  const files: ConfigFile[] = [];
  let path = program.compilerOptions.config;
  while (path !== undefined && !files.some(({ file }) => file.path === path)) {
    const file = await readFile(program, path);
    if (file === undefined) break;
    const document = parseDocument(file.text);
    files.push({ file, document });
    const base = document.get("extends");
    path = typeof base === "string" ? resolvePath(getDirectoryPath(path), base) : undefined;
  }
  return new OptionPlaces(files, emitter);
}

/** A place is a courtesy: without the file, the diagnostic says what it says without one. */
async function readFile(program: Program, path: string): Promise<SourceFile | undefined> {
  return program.host.readFile(path).catch(() => undefined);
}

type Node = Document["contents"];

function findKey(document: Document, path: readonly string[]): readonly number[] | undefined {
  const parent = findNode(document, path.slice(0, -1));
  const key = findPair(parent, path.at(-1))?.key;
  return isScalar(key) ? (key.range ?? undefined) : undefined;
}

function findNode(document: Document, path: readonly string[]): Node {
  let node: Node = document.contents;
  for (const name of path) {
    const value = findPair(node, name)?.value;
    node = (isAlias(value) ? value.resolve(document) : (value as Node | undefined)) ?? null;
  }
  return node;
}

function findPair(
  node: Node,
  name: string | undefined,
): { readonly key: unknown; readonly value: unknown } | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && key.value === name);
}
