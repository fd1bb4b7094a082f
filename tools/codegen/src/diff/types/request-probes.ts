import type { Operation, Parameter, PathParameter, WireType } from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import type { Probe } from "./probe.ts";
import { listClosedValues, showTypeText, type TypeNames } from "./type-text.ts";

/** What a call passes beside the path. */
type Part = "queryParameters" | "headers";

/** Programs that call an operation: with the least that it takes, and with each thing that it may take. */
export function listRequestProbes(operation: Operation, names: TypeNames): Probe[] {
  const key = `operation ${nameOperation(operation)}`;
  const { parameters, body } = operation;
  const sent = parameters.filter(isSent);
  const minimal: Probe = {
    text: `void ${printCall(operation, names)};`,
    subjects: [key],
    what: `calls \`${nameOperation(operation)}\` with the least that it needs`,
  };
  const each = sent.flatMap((parameter): Probe[] =>
    listValues(parameter, names).map((value) => ({
      text: `void ${printCall(operation, names, { parameter, value })};`,
      subjects: [`${key} parameter ${parameter.name}`, ...nameTypes(parameter.type)],
      what: `sends ${parameter.kind} \`${parameter.name}\``,
    })),
  );
  const places = readHoles(operation).flatMap((parameter): Probe[] =>
    (listClosedValues(parameter.type, names) ?? []).map((value) => ({
      text: `void ${printCall(operation, names, { parameter, value: `it<${value}>()` })};`,
      subjects: [`${key} parameter ${parameter.name}`, ...nameTypes(parameter.type)],
      what: `sends \`${value}\` in the path`,
    })),
  );
  const bodies = listBodyValues(operation, names).map((value) => ({
    text: `void ${printCall(operation, names, { body: value })};`,
    subjects: [key, ...(body?.kind === "single" ? nameTypes(body.type) : [])],
    what: `sends a body with \`${nameOperation(operation)}\``,
  }));
  return [minimal, ...places, ...each, ...bodies];
}

interface Focus {
  readonly parameter?: Parameter;
  readonly value?: string;
  readonly body?: string;
}

const anything = "it<never>()";

/** A call whose options are right, whatever it takes. */
export function printAnyCall(operation: Operation, names: TypeNames): string {
  return `${printPath(operation, names)}.${operation.verb}(${anything})`;
}

/** A call, with what it needs and what is looked at. */
function printCall(operation: Operation, names: TypeNames, focus: Focus = {}): string {
  const parts = [
    ...printParameters("queryParameters", operation, focus),
    ...printParameters("headers", operation, focus),
    ...printBody(operation, focus),
  ];
  const options = parts.length === 0 ? "" : `{ ${parts.join(", ")} }`;
  return `${printPath(operation, names, focus)}.${operation.verb}(${options})`;
}

function printPath(operation: Operation, names: TypeNames, focus: Focus = {}): string {
  const holes = readHoles(operation).map((parameter) => {
    if (parameter === focus.parameter) return focus.value ?? anything;
    return `it<${showTypeText(parameter.type, "request", names) ?? "string"}>()`;
  });
  return `client.path(${[JSON.stringify(operation.path), ...holes].join(", ")})`;
}

function printParameters(part: Part, { parameters }: Operation, focus: Focus): string[] {
  const kind = part === "headers" ? "header" : "query";
  const given = parameters.filter((it) => it.kind === kind && isSent(it));
  const needed = given.filter((it) => it === focus.parameter || isNeeded(it));
  if (needed.length === 0) return [];
  const values = needed.map((it) => {
    const value = it === focus.parameter ? (focus.value ?? anything) : anything;
    return `${printKey(it.name)}: ${value}`;
  });
  return [`${part}: { ${values.join(", ")} }`];
}

function printBody({ body }: Operation, focus: Focus): string[] {
  if (body === undefined || (body.optional && focus.body === undefined)) return [];
  const [type] = body.contentTypes;
  const several = body.contentTypes.length > 1 || /\*/.test(type ?? "");
  const contentType = several ? ["contentType: it<never>()"] : [];
  return [...contentType, `body: ${focus.body ?? anything}`];
}

/** The parameters of the path, in the order in which a call passes them. */
function readHoles({ path, parameters }: Operation): PathParameter[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].flatMap(([, name]) =>
    parameters.filter((it): it is PathParameter => it.kind === "path" && it.name === name),
  );
}

function isSent(parameter: Parameter): boolean {
  if (parameter.kind === "query") return !parameter.apiVersion;
  if (parameter.kind !== "header") return false;
  return !["content-type", "accept"].includes(parameter.name.toLowerCase());
}

function isNeeded(parameter: Parameter): boolean {
  // An array of repeated keys has a wrapper, which is needed as the parameter is.
  return !parameter.optional && parameter.default === undefined;
}

function listValues(parameter: Parameter, names: TypeNames): string[] {
  const { type } = parameter;
  const closed = listClosedValues(type, names);
  if (closed !== undefined) return closed.map((value) => `it<${value}>()`);
  if (type.kind === "array" && parameter.kind === "header") return ["it<string>()"];
  const text = showTypeText(type, "request", names);
  if (text === undefined) return [];
  if (type.kind === "array" && parameter.kind === "query" && parameter.explode) {
    return [`{ value: it<${text}>(), explode: true, style: "form" }`];
  }
  return [`it<${text}>()`];
}

function listBodyValues({ body }: Operation, names: TypeNames): string[] {
  if (body?.kind !== "single") return [];
  const text = showTypeText(body.type, "request", names);
  return text === undefined ? [] : [`it<${text}>()`];
}

/** The named types in a type, as subjects. */
export function nameTypes(type: WireType): string[] {
  switch (type.kind) {
    case "reference":
      return [`type ${type.name}`];
    case "array":
      return nameTypes(type.items);
    case "record":
      return nameTypes(type.values);
    case "union":
      return type.variants.flatMap(nameTypes);
    default:
      return [];
  }
}

/** A key of an object, in quotes where it needs them. */
export function printKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
