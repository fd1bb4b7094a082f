import type { ServiceVersion, WireModel } from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import type { RlcSymbol } from "@restline/typespec-rlc";
import { join } from "node:path";
import { askEmitters, type EmitterNames, type SilentEmitter } from "../compile/emitter-names.ts";
import type { LoadedProgram } from "../compile/program.ts";
import { RestlineError } from "../errors.ts";
import { buildExchange, type ExampleExchange, type ExampleValues } from "../example/exchange.ts";
import { makeExampleValues } from "../example/made.ts";
import { findElement, type Element } from "./element.ts";
import type { Explanation, VersionedExample } from "./explanation.ts";
import { chooseSymbol, type Wanted } from "./choose.ts";
import { TypePlaces } from "./place.ts";
import { readSpecExamples, type SpecExample } from "./spec-examples.ts";

export interface ExplainRequest extends LoadedProgram {
  /** The folder of the spec, absolute. */
  readonly folder: string;
  readonly wanted: Wanted;
}

/**
 * Explains a name of a generated client.
 *
 * @throws {RestlineError} `symbol-unknown`, `symbol-ambiguous`; `names-unknown`: no emitter of the
 *   project says how it names things; what `chooseSymbol` throws
 */
export async function explainSymbol(request: ExplainRequest): Promise<Explanation> {
  const { program, wanted } = request;
  const { telling, silent } = await askEmitters(request, request.folder);
  if (telling.length === 0) throw refuseSilent(silent);
  const { names, symbol, member } = await chooseSymbol(wanted, { telling, silent });
  const { loadLibraries, readWireModel } = await import("@restline/spec-model");
  const libraries = await loadLibraries(program);
  const { model, origins } = readWireModel(program, {
    libraries,
    qualifyTypes: names.qualifiesTypes,
  });
  const shown = member === undefined ? symbol.name : `${symbol.name}.${member.name}`;
  const explained = { symbol: shown, file: join(names.folder, symbol.file) };
  const { meaning } = member ?? symbol;
  const service = findService(model, names, symbol);
  if (meaning.kind === "own" || service === undefined) {
    const what = `the client's own: ${names.emitter} adds it, whatever the spec says`;
    return { ...explained, what, decorators: [], examples: [] };
  }
  const places = new TypePlaces(request.compiler, program);
  const [namespace] = request.compiler
    .listServices(program)
    .flatMap(({ type }) =>
      request.compiler.getNamespaceFullName(type) === service.namespace ? [type] : [],
    );
  const element = findElement(meaning, {
    service: { ...service, versions: upTo(service.versions, names.apiVersion) },
    origins,
    places,
    namespace,
  });
  if (element === undefined) return { ...explained, what: "", decorators: [], examples: [] };
  const { what, doc, type, versions } = element;
  const place = type && places.placeOf(type);
  const apiVersions = versions.flatMap(({ apiVersion }) => apiVersion ?? []);
  return {
    ...explained,
    what,
    ...(place === undefined ? {} : { place }),
    decorators: type !== undefined && "decorators" in type ? places.decoratorsOf(type) : [],
    ...(doc === undefined ? {} : { doc }),
    ...(apiVersions.length === 0 ? {} : { apiVersions }),
    examples: await listExamples(element, { request, places, origins }),
  };
}

/** What the client does not know yet, it has no names for. */
function upTo(
  versions: readonly ServiceVersion[],
  last: string | undefined,
): readonly ServiceVersion[] {
  const index = versions.findIndex(({ apiVersion }) => apiVersion === last);
  return last === undefined || index < 0 ? versions : versions.slice(0, index + 1);
}

function findService(
  { services }: WireModel,
  { clients }: EmitterNames,
  { name }: RlcSymbol,
): WireModel["services"][number] | undefined {
  const client = clients.find(
    ({ namespace }) => namespace === undefined || name.startsWith(`${namespace}.`),
  );
  return services.find(({ namespace }) => namespace === client?.service);
}

interface ExampleParts {
  readonly request: ExplainRequest;
  readonly places: TypePlaces;
  readonly origins: Parameters<typeof findElement>[1]["origins"];
}

/** One example for each run of api-versions in which it is the same. */
async function listExamples(element: Element, parts: ExampleParts): Promise<VersionedExample[]> {
  const examples: VersionedExample[] = [];
  let lastKey: string | undefined;
  for (const version of element.versions) {
    const use = element.use(version);
    if (use === undefined) continue;
    const operation = nameOperation(use.operation);
    const found = await findSpecExample(operation, parts);
    const values = chooseValues({ version, use, example: found });
    const exchange = buildExchange(version, use.operation, values.values);
    const { apiVersion } = version;
    const key = describeWithout(exchange, apiVersion);
    const last = examples.at(-1);
    const apiVersions = apiVersion === undefined ? [] : [apiVersion];
    const example = { ...values.shown, operation, exchange };
    if (last !== undefined && lastKey === key) {
      examples[examples.length - 1] = {
        ...example,
        apiVersions: [...last.apiVersions, ...apiVersions],
      };
    } else examples.push({ ...example, apiVersions });
    lastKey = key;
  }
  return examples;
}

interface ValueParts {
  readonly version: ServiceVersion;
  readonly use: NonNullable<ReturnType<Element["use"]>>;
  readonly example: SpecExample | undefined;
}

/** The spec's own example is shown where it has the answer that is asked for. */
function chooseValues({ version, use, example }: ValueParts): {
  readonly values: ExampleValues;
  readonly shown: Pick<VersionedExample, "from" | "title">;
} {
  const { operation, response } = use;
  const own = example?.forVersion(version, operation);
  const fits = response === undefined || own?.response === response;
  if (own !== undefined && fits) {
    const title = example?.title;
    return { values: own, shown: { from: "spec", ...(title === undefined ? {} : { title }) } };
  }
  const made = makeExampleValues(version, operation, {
    complete: true,
    ...(response === undefined ? {} : { response }),
  });
  return { values: made, shown: { from: "types" } };
}

async function findSpecExample(
  operation: string,
  { request, places, origins }: ExampleParts,
): Promise<SpecExample | undefined> {
  const origin = origins.get(`operation ${operation}`);
  const type = origin && places.find(origin, ["Operation"]);
  if (type?.kind !== "Operation") return undefined;
  const [first] = await readSpecExamples(request, type);
  return first;
}

function describeWithout(exchange: ExampleExchange, apiVersion: string | undefined): string {
  const text = JSON.stringify(exchange);
  return apiVersion === undefined ? text : text.replaceAll(apiVersion, "");
}

function refuseSilent(silent: readonly SilentEmitter[]): RestlineError {
  const names = silent.map(({ emitter }) => emitter);
  return new RestlineError(
    "names-unknown",
    names.length === 0
      ? "tspconfig.yaml names no emitter, so that there are no generated names to explain."
      : `${names.join(" and ")} ${names.length === 1 ? "does" : "do"} not tell how generated names come about.`,
    { remedy: "Names of clients by @restline/typespec-rlc can be explained." },
  );
}
