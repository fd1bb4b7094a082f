import type { Operation, PathParameter, ServiceVersion } from "@restline/spec-model";
import { listByteAnswers } from "./byte-answers.ts";
import { FileNames } from "./file-name.ts";
import { isReserved, toCamelCase, toPascalCase } from "./identifier.ts";
import { listMediaTypes } from "./media-type-defaults.ts";
import { nameCall } from "./model-name.ts";
import type { NameTable } from "./name-table.ts";
import { acceptQueryText } from "./multi-format.ts";
import { shapeParameters } from "./parameters.ts";
import { shapePolling } from "./polling.ts";
import { shapeResponses } from "./responses.ts";
import { listPathParameters, shapePattern, shapeTemplate } from "./route-template.ts";
import { listTextAnswers } from "./text-answers.ts";
import type { RlcOperation, RlcPath, RlcPathParameter, RlcWrapper } from "./rlc.ts";
import { shapeType } from "./type.ts";

/**
 * The service's paths, each with its operations, and all operations in the order of the paths.
 * A path whose name is taken is `…Path`: two interfaces of one name would merge in silence. An
 * operation gives way, with all its names, to what has one of them already.
 */
export function shapePaths(
  version: ServiceVersion,
  names: NameTable,
  settings: { readonly groupNames: boolean; readonly queryText: boolean },
): { paths: RlcPath[]; operations: RlcOperation[] } {
  const ordered = orderOperations(version.operations);
  const wanted = nameOperations(ordered, settings.groupNames);
  const routes = new Map<string, Operation[]>();
  for (const operation of ordered) {
    routes.set(operation.path, [...(routes.get(operation.path) ?? []), operation]);
  }
  const files = new FileNames();
  const paths = [...routes].map(([route, operations]): RlcPath => {
    const shaped = operations.map((operation) => {
      const name = wanted.get(operation) ?? toPascalCase(operation.name);
      const made = claimOperation(names, name, (it) => shapeOperation(version, operation, it));
      const fileName = made.name.charAt(0).toLowerCase() + made.name.slice(1);
      return { ...made, fileName: files.claim(fileName) };
    });
    const [first] = operations;
    const template = first && shapeTemplate(version.types, first);
    const name = shaped[0]?.name ?? toPascalCase(route);
    return {
      route,
      name: names.claim(names.has(name) ? `${name}Path` : name),
      ...(template === undefined ? {} : { template }),
      parameters:
        first === undefined ? [] : shapePathParameters(version, first, shaped[0]?.name ?? ""),
      operations: shaped,
      byteAnswers: listByteAnswers(operations),
      textAnswers: listTextAnswers(version.types, operations),
      mediaTypes: listMediaTypes(version.types, operations),
    };
  });
  const accepted = settings.queryText ? acceptQueryText(paths) : paths;
  return { paths: accepted, operations: accepted.flatMap(({ operations }) => operations) };
}

/** Breadth first: the service's own operations before those of its interfaces and namespaces. */
function orderOperations(operations: readonly Operation[]): Operation[] {
  return [...operations].sort((left, right) => left.group.length - right.group.length);
}

/** An operation's name; all have their group's in front if asked for, or as soon as two share one. */
function nameOperations(
  operations: readonly Operation[],
  groupNames: boolean,
): Map<Operation, string> {
  const distinct = new Set(operations.map(({ name }) => toPascalCase(name)));
  const needsGroup = groupNames || distinct.size < operations.length;
  return new Map(
    operations.map((operation) => {
      const { name, group } = operation;
      const prefix = needsGroup ? group.map(nameCall).join("") : "";
      return [operation, `${prefix}${nameCall(name)}`];
    }),
  );
}

type ShapedOperation = Omit<RlcOperation, "fileName">;

function claimOperation(
  names: NameTable,
  wanted: string,
  shape: (name: string) => ShapedOperation,
): ShapedOperation {
  let shaped = shape(wanted);
  names.claimAll(wanted, (candidate) => {
    if (candidate !== wanted) shaped = shape(candidate);
    return listNames(shaped);
  });
  return shaped;
}

/** Every name that an operation declares. */
function listNames({ parameters, responses }: ShapedOperation): string[] {
  const { query, headers, mediaTypes, body } = parameters;
  return [
    parameters.name,
    ...[query, headers].flatMap((group) => (group ? [group.name, group.propertiesName] : [])),
    ...[mediaTypes, body].flatMap((part) => part?.name ?? []),
    ...parameters.wrappers.map(({ name }) => name),
    ...responses.flatMap((response) => [response.name, response.headers?.name ?? []].flat()),
  ];
}

function shapeOperation(
  version: ServiceVersion,
  operation: Operation,
  name: string,
): ShapedOperation {
  const { doc = operation.summary, deprecated, verb, path } = operation;
  const parameters = shapeParameters(version.types, operation, name);
  return {
    name,
    source: { group: operation.group, name: operation.name },
    ...(doc === undefined ? {} : { doc }),
    ...(deprecated === undefined ? {} : { deprecated }),
    verb,
    route: path,
    pattern: shapePattern(operation),
    parameters: {
      ...parameters,
      wrappers: [...listPathWrappers(operation, name), ...parameters.wrappers],
    },
    responses: shapeResponses(version.types, operation, name),
    ...(operation.paging === undefined ? {} : { paging: operation.paging }),
    ...(operation.polling === undefined
      ? {}
      : { polling: shapePolling(version.types, operation.polling, name) }),
  };
}

/** The arguments of a path in the order of its template, not of their declaration. */
function shapePathParameters(
  version: ServiceVersion,
  operation: Operation,
  name: string,
): RlcPathParameter[] {
  const taken = new Set<string>(["path"]);
  return listPathParameters(operation).map((parameter): RlcPathParameter => {
    const { doc } = parameter;
    const wrapper = nameWrapper(name, parameter);
    return {
      name: claimArgument(parameter.name, taken),
      ...(doc === undefined ? {} : { doc }),
      optional: parameter.optional,
      type: parameter.allowReserved
        ? { kind: "reference", name: wrapper, side: "parameters" }
        : shapeType({ types: version.types, side: "input" }, parameter.type),
    };
  });
}

/** A value that keeps its reserved characters says so itself. */
function listPathWrappers(operation: Operation, name: string): RlcWrapper[] {
  return listPathParameters(operation)
    .filter(({ allowReserved }) => allowReserved)
    .map((parameter) => ({
      name: nameWrapper(name, parameter),
      parameter: parameter.name,
      ...(parameter.doc === undefined ? {} : { doc: parameter.doc }),
      value: { kind: "keyword", name: "string" },
      members: { allowReserved: true },
    }));
}

function nameWrapper(operation: string, { name }: PathParameter): string {
  return `${operation}${toPascalCase(name)}PathParam`;
}

function claimArgument(wireName: string, taken: Set<string>): string {
  const identifier = toCamelCase(wireName);
  let name = isReserved(identifier) ? `${identifier}Param` : identifier;
  for (let count = 1; taken.has(name); count++) name = `${identifier}${count}`;
  taken.add(name);
  return name;
}
