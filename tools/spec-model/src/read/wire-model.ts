import {
  getDoc,
  getNamespaceFullName,
  listServices,
  NoTarget,
  type Diagnostic,
  type Model,
  type Namespace,
  type Program,
  type SourceLocation,
} from "@typespec/compiler";
import type { Service, ServiceVersion, WireModel } from "../model/service.ts";
import type { Origin, Origins } from "../origins.ts";
import { reportNoService, reportNoVersions, reportUnknownVersion } from "./diagnostics.ts";
import type { SpecLibraries } from "./libraries.ts";
import { NamedTypeTable } from "./named-type-table.ts";
import { withoutUndefined } from "./optional.ts";
import { readServiceVersion } from "./service.ts";
import { selectViews, type View } from "./view.ts";

/** What to read of a program, and how. All are optional. */
export interface ReadOptions {
  /**
   * Which api-versions to read: `all` of them (the default), the `latest`, or one by its wire
   * value. Reading one of five costs a fifth.
   */
  readonly apiVersion?: string;
  /** Where that version was asked for; default: nowhere, and the service answers for it. */
  readonly apiVersionPlace?: SourceLocation | typeof NoTarget;
  /**
   * True: every named type's key says its namespace below the service, `Shapes.Circle`, and that of
   * a library's type all of it. Default: only where two types share a name.
   */
  readonly qualifyTypes?: boolean;
  /** False: `origins` stays empty, for a caller that shows none. Default: true. */
  readonly origins?: boolean;
  /** What `loadLibraries` gave; without it no operation says how it is polled. */
  readonly libraries?: SpecLibraries;
}

/** What reading gives. */
export interface ReadResult {
  /** What goes over the wire. */
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
    diagnostics.push(...checkChoice(program, namespace, { views, options }));
    const versions = views.map(({ apiVersion, namespace: view }): ServiceVersion => {
      const types = new NamedTypeTable(program, options.qualifyTypes === true ? view : undefined);
      const context = {
        program,
        namespace: view,
        types,
        arrays: new Set<Model>(),
        libraries,
        origins: options.origins === false ? undefined : origins,
        diagnostics,
      };
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

/** Whether the wanted api-version is one that the service has. */
function checkChoice(
  program: Program,
  namespace: Namespace,
  { views, options }: { readonly views: readonly View[]; readonly options: ReadOptions },
): Diagnostic[] {
  const { apiVersion: version } = options;
  if (version === undefined || version === "all" || version === "latest") return [];
  const service = namespace.name;
  const place = choosePlace(options, namespace);
  if (views.length === 0) {
    const all = selectViews(program, namespace, "all");
    const versions = all.map(({ apiVersion }) => apiVersion).join(", ");
    return [reportUnknownVersion({ service, version, versions }, place)];
  }
  const isVersioned = views.some(({ apiVersion }) => apiVersion !== undefined);
  return isVersioned ? [] : [reportNoVersions({ service, version }, place)];
}

function choosePlace(
  { apiVersionPlace = NoTarget }: ReadOptions,
  namespace: Namespace,
): SourceLocation | Namespace {
  return apiVersionPlace === NoTarget ? namespace : apiVersionPlace;
}
