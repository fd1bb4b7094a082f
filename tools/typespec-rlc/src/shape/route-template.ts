import type { Operation, PathParameter, ServiceVersion, WireType } from "@restline/spec-model";
import { isDate } from "./type.ts";

/** The parameters of a path in the order of its template, not of their declaration. */
export function listPathParameters({ path, parameters }: Operation): PathParameter[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].flatMap(([, name]) =>
    parameters.filter((it): it is PathParameter => it.kind === "path" && it.name === name),
  );
}

/**
 * The RFC 6570 template of an operation's path, if it asks for more than the runtime does, which
 * puts one encoded text in the place of each `{name}`; `undefined` where that is all.
 */
export function shapeTemplate(
  types: ServiceVersion["types"],
  operation: Operation,
): string | undefined {
  const parameters = listPathParameters(operation);
  if (parameters.every((parameter) => isPlain(types, parameter))) return undefined;
  return replaceNames(operation, shapeExpression);
}

/**
 * The path that requests of an operation have, without a query: `{name}` where a value fills a
 * segment or a part of one, `{+name}` where it may hold slashes or be nothing.
 */
export function shapePattern(operation: Operation): string {
  const pattern = replaceNames(operation, ({ name, allowReserved, optional, style }) =>
    allowReserved || optional || style === "path" ? `{+${name}}` : `{${name}}`,
  );
  return pattern.replace(/\?.*$/, "");
}

function replaceNames(operation: Operation, print: (parameter: PathParameter) => string): string {
  const parameters = new Map(listPathParameters(operation).map((it) => [it.name, it]));
  return operation.path.replace(/\{([^}]*)\}/g, (placeholder, name: string) => {
    const parameter = parameters.get(name);
    return parameter === undefined ? placeholder : print(parameter);
  });
}

function isPlain(
  types: ServiceVersion["types"],
  { name, type, optional, allowReserved, style }: PathParameter,
): boolean {
  const isText = !isComposite(types, type) && !isDate(type);
  // The runtime finds no placeholder whose name has anything else in it.
  const isFound = /^[\w-]+$/.test(name);
  return isText && isFound && !optional && !allowReserved && style === "simple";
}

function isComposite(types: ServiceVersion["types"], type: WireType): boolean {
  if (type.kind === "reference") return types[type.name]?.kind === "model";
  return type.kind === "array" || type.kind === "record" || type.kind === "object";
}

function shapeExpression({ name, allowReserved, explode, style }: PathParameter): string {
  const operator = allowReserved && style === "simple" ? "+" : operators[style];
  return `{${operator}${name}${explode ? "*" : ""}}`;
}

const operators: Readonly<Record<PathParameter["style"], string>> = {
  simple: "",
  label: ".",
  matrix: ";",
  fragment: "#",
  path: "/",
};
