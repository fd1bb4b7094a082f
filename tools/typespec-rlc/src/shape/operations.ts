import type { Operation, PathParameter, ServiceVersion } from "@restline/spec-model";
import { isReserved, toCamelCase, toPascalCase } from "./identifier.ts";
import { nameModel } from "./model-name.ts";
import { acceptQueryText } from "./multi-format.ts";
import { shapeParameters } from "./parameters.ts";
import { shapeResponses } from "./responses.ts";
import type { RlcOperation, RlcPath, RlcPathParameter, RlcWrapper } from "./rlc.ts";
import { shapeType } from "./type.ts";

/**
 * The service's paths, each with its operations, and all operations in the order of the paths.
 * A path whose name is taken is `…Path`: two interfaces of one name would merge in silence.
 */
export function shapePaths(
  version: ServiceVersion,
  taken: ReadonlySet<string>,
  settings: { readonly groupNames: boolean; readonly queryText: boolean },
): { paths: RlcPath[]; operations: RlcOperation[] } {
  const ordered = orderOperations(version.operations);
  const names = nameOperations(ordered, settings.groupNames);
  const routes = new Map<string, Operation[]>();
  for (const operation of ordered) {
    routes.set(operation.path, [...(routes.get(operation.path) ?? []), operation]);
  }
  const paths = [...routes].map(([route, operations]): RlcPath => {
    const shaped = operations.map((operation) =>
      shapeOperation(version, operation, names.get(operation) ?? toPascalCase(operation.name)),
    );
    const [first] = operations;
    const name = shaped[0]?.name ?? toPascalCase(route);
    return {
      route,
      name: taken.has(name) ? `${name}Path` : name,
      parameters:
        first === undefined ? [] : shapePathParameters(version, first, shaped[0]?.name ?? ""),
      operations: shaped,
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
      const prefix = needsGroup ? group.map(nameGroup).join("") : "";
      return [operation, `${prefix}${toPascalCase(name)}`];
    }),
  );
}

/** A group may be called as a global is: its name is treated as a model's is. */
function nameGroup(group: string): string {
  return nameModel(group, "input");
}

function shapeOperation(version: ServiceVersion, operation: Operation, name: string): RlcOperation {
  const { doc = operation.summary, deprecated, verb, path } = operation;
  const parameters = shapeParameters(version.types, operation, name);
  return {
    name,
    ...(doc === undefined ? {} : { doc }),
    ...(deprecated === undefined ? {} : { deprecated }),
    verb,
    route: path,
    parameters: {
      ...parameters,
      wrappers: [...listPathWrappers(operation, name), ...parameters.wrappers],
    },
    responses: shapeResponses(version.types, operation, name),
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
      type: parameter.allowReserved
        ? { kind: "reference", name: wrapper, side: "parameters" }
        : shapeType({ types: version.types, side: "input" }, parameter.type),
    };
  });
}

function listPathParameters({ path, parameters }: Operation): PathParameter[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].flatMap(([, name]) =>
    parameters.filter((it): it is PathParameter => it.kind === "path" && it.name === name),
  );
}

/** A value that keeps its reserved characters says so itself. */
function listPathWrappers(operation: Operation, name: string): RlcWrapper[] {
  return listPathParameters(operation)
    .filter(({ allowReserved }) => allowReserved)
    .map((parameter) => ({
      name: nameWrapper(name, parameter),
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
