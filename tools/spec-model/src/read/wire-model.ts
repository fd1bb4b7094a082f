import {
  getDoc,
  getNamespaceFullName,
  listServices,
  type Diagnostic,
  type Namespace,
  type Program,
} from "@typespec/compiler";
import { unsafe_mutateSubgraphWithNamespace as mutateNamespace } from "@typespec/compiler/experimental";
import { getVersioningMutators } from "@typespec/versioning";
import type { Service, ServiceVersion, WireModel } from "../model/service.ts";
import type { Origin, Origins } from "../origins.ts";
import { reportNoService, reportUnknownVersion } from "./diagnostics.ts";
import type { SpecLibraries } from "./libraries.ts";
import { NamedTypeTable } from "./named-type-table.ts";
import { withoutUndefined } from "./optional.ts";
import { readServiceVersion } from "./service.ts";

export interface ReadOptions {
  /**
   * Which api-versions to read: `all` of them (the default), the `latest`, or one by its wire
   * value. Reading one of five costs a fifth.
   */
  readonly apiVersion?: string;
  /**
   * True: every named type's key says its namespace below the service, `Shapes.Circle`, and that of
   * a library's type all of it. Default: only where two types share a name.
   */
  readonly qualifyTypes?: boolean;
  /** What `loadLibraries` gave; without it no operation says how it is polled. */
  readonly libraries?: SpecLibraries;
}

export interface ReadResult {
  readonly model: WireModel;
  /** Where in the spec each element of the model stands; see `originOf`. */
  readonly origins: Origins;
  /** What is wrong with the spec, or cannot be read. A spec with errors still gives a model. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a compiled TypeSpec program into the model of what goes over the wire. Never throws on a bad spec. */
export function readWireModel(program: Program, options: ReadOptions = {}): ReadResult {
  const origins = new Map<string, Origin>();
  const diagnostics: Diagnostic[] = [];
  const { libraries = {} } = options;
  const services = listServices(program).map(({ type: namespace, title }): Service => {
    const views = selectViews(program, namespace, options.apiVersion ?? "all");
    if (views.length === 0) {
      const versions = selectViews(program, namespace, "all").map(({ apiVersion }) => apiVersion);
      const format = {
        service: namespace.name,
        version: options.apiVersion ?? "",
        versions: versions.join(", "),
      };
      diagnostics.push(reportUnknownVersion(format, namespace));
    }
    const versions = views.map(({ apiVersion, namespace: view }): ServiceVersion => {
      const types = new NamedTypeTable(program, options.qualifyTypes === true ? view : undefined);
      const context = { program, namespace: view, types, libraries, origins, diagnostics };
      return readServiceVersion(context, apiVersion);
    });
    return withoutUndefined({
      name: namespace.name,
      namespace: getNamespaceFullName(namespace),
      title,
      doc: getDoc(program, namespace),
      versions,
    });
  });
  if (services.length === 0) diagnostics.push(reportNoService());
  return { model: { services }, origins, diagnostics };
}

interface View {
  readonly apiVersion?: string;
  readonly namespace: Namespace;
}

/** The service's namespace as each wanted api-version has it, oldest first. */
function selectViews(program: Program, namespace: Namespace, wanted: string): View[] {
  const mutators = getVersioningMutators(program, namespace);
  if (mutators === undefined) return [{ namespace }];
  if (mutators.kind === "transient") {
    return [{ namespace: mutate(program, namespace, mutators.mutator) }];
  }
  const { snapshots } = mutators;
  const selected =
    wanted === "all"
      ? snapshots
      : wanted === "latest"
        ? snapshots.slice(-1)
        : snapshots.filter(({ version }) => version.value === wanted);
  return selected.map(({ version, mutator }) => ({
    apiVersion: version.value,
    namespace: mutate(program, namespace, mutator),
  }));
}

type Mutator = Parameters<typeof mutateNamespace>[1][number];

function mutate(program: Program, namespace: Namespace, mutator: Mutator): Namespace {
  const { type } = mutateNamespace(program, [mutator], namespace);
  return type.kind === "Namespace" ? type : namespace;
}
