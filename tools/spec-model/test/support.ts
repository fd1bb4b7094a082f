import {
  compile,
  createSourceFile,
  formatDiagnostic,
  NodeHost,
  resolvePath,
  type CompilerHost,
} from "@typespec/compiler";
import {
  loadLibraries,
  readWireModel,
  type NamedType,
  type Operation,
  type ReadOptions,
  type ReadResult,
  type ServiceVersion,
} from "@restline/spec-model";

/** Stands in this folder, so that libraries resolve, but only in memory. */
const specPath = resolvePath(import.meta.dirname, "spec-in-memory.tsp");

const prelude = `
  import "@typespec/http";
  import "@typespec/versioning";
  using Http;
  using Versioning;
`;

/** Reads a spec given as the members of a service's namespace. */
export async function readService(members: string, options: ReadOptions = {}): Promise<ReadResult> {
  return readSpec(`@service(#{ title: "Test" }) namespace Test;\n${members}`, options);
}

/** Reads a whole spec, which has to compile. */
export async function readSpec(spec: string, options: ReadOptions = {}): Promise<ReadResult> {
  const program = await compile(hostWith(prelude + spec), specPath, { noEmit: true });
  const problem = program.diagnostics.find(({ severity }) => severity === "error");
  if (problem !== undefined) throw new Error(formatDiagnostic(problem));
  return readWireModel(program, { libraries: await loadLibraries(program), ...options });
}

function hostWith(text: string): CompilerHost {
  return {
    ...NodeHost,
    readFile: async (path) =>
      path === specPath ? createSourceFile(text, path) : NodeHost.readFile(path),
    stat: async (path) =>
      path === specPath ? { isFile: () => true, isDirectory: () => false } : NodeHost.stat(path),
  };
}

/** The last version that was read, which has to be there. */
export function latest({ model }: ReadResult): ServiceVersion {
  const version = model.services[0]?.versions.at(-1);
  if (version === undefined) throw new Error("no service version was read");
  return version;
}

export function operation(result: ReadResult, name: string): Operation {
  const found = latest(result).operations.find((it) => it.name === name);
  if (found === undefined) throw new Error(`no operation ${name} was read`);
  return found;
}

export function namedType(result: ReadResult, name: string): NamedType {
  const found = latest(result).types[name];
  if (found === undefined) throw new Error(`no type ${name} was read`);
  return found;
}
