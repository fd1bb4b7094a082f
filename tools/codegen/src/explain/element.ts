import type {
  NamedType,
  Operation,
  OriginKey,
  Origins,
  Response,
  Service,
  ServiceVersion,
} from "@restline/spec-model";
import { nameOperation, nameStatus, originOf } from "@restline/spec-model/origins";
import type { Meaning } from "@restline/typespec-rlc";
import type { Namespace, Type } from "@typespec/compiler";
import { answersType, takesType } from "../example/reach.ts";
import type { TypePlaces } from "./place.ts";

/** An element of a spec in the versions of its service. */
export interface Element {
  readonly what: string;
  readonly doc?: string;
  /** What of the program it is; absent: it has no line of its own. */
  readonly type?: Type;
  readonly versions: readonly ServiceVersion[];
  /** What of a version an example shows. */
  readonly use: (version: ServiceVersion) => ElementUse | undefined;
}

export interface ElementUse {
  readonly operation: Operation;
  /** The answer that has it; absent: any. */
  readonly response?: Response;
}

export interface ElementParts {
  readonly service: Service;
  readonly origins: Origins;
  readonly places: TypePlaces;
  readonly namespace: Namespace | undefined;
}

/** Finds what a name stands for; `undefined` for what is the client's own. */
export function findElement(meaning: Meaning, parts: ElementParts): Element | undefined {
  const { service } = parts;
  const latest = service.versions.at(-1);
  switch (meaning.kind) {
    case "own":
      return undefined;
    case "service":
    case "serverParameter":
      return describeService(meaning, parts);
    case "route": {
      const verbs = latest?.operations.filter(({ path }) => path === meaning.route) ?? [];
      const list = verbs.map(({ verb }) => verb.toUpperCase()).join(", ");
      return {
        ...describeOperation(meaning.operations[0] ?? "", parts),
        what: `the path ${meaning.route} (${list})`,
      };
    }
    case "operation":
      return {
        ...describeOperation(meaning.operation, parts),
        what: phrases[meaning.part].replace("{}", meaning.operation),
      };
    case "parameter":
      return describeParameter(meaning, parts);
    case "response":
      return describeResponse(meaning, parts);
    case "type":
      return describeType(meaning, parts);
    case "property":
    case "value":
      return describePart(meaning, parts);
  }
}

const phrases = {
  call: "the operation {}",
  parameters: "what the operation {} takes beside its path",
  query: "the query of the operation {}",
  headers: "the headers of the operation {}",
  body: "the body of the operation {}",
  contentType: "the media type of the body of the operation {}",
} as const;

type Of<Kind extends Meaning["kind"]> = Extract<Meaning, { kind: Kind }>;

function describeService(
  meaning: Of<"service" | "serverParameter">,
  { service, namespace }: ElementParts,
): Element {
  const server = service.versions.at(-1)?.servers[0];
  const parameter =
    meaning.kind === "serverParameter"
      ? server?.parameters.find(({ name }) => name === meaning.parameter)
      : undefined;
  const title = service.title === undefined ? "" : ` (${service.title})`;
  return {
    what:
      meaning.kind === "service"
        ? `the client of the service ${service.namespace}${title}`
        : `the parameter ${meaning.parameter} of the server's URL ${server?.url ?? ""}`,
    ...withDoc(parameter === undefined ? service.doc : parameter.doc),
    ...(namespace === undefined ? {} : { type: namespace }),
    versions: service.versions,
    use: ({ operations }) => operations[0] && { operation: operations[0] },
  };
}

function describeOperation(name: string, parts: ElementParts): Omit<Element, "what"> {
  const find = ({ operations }: ServiceVersion): Operation | undefined =>
    operations.find((it) => nameOperation(it) === name);
  const versions = parts.service.versions.filter((version) => find(version) !== undefined);
  const latest = versions.at(-1);
  const operation = latest && find(latest);
  return {
    ...withDoc(operation?.doc ?? operation?.summary),
    ...findType(`operation ${name}`, ["Operation"], parts),
    versions,
    use: (version) => {
      const found = find(version);
      return found && { operation: found };
    },
  };
}

function describeParameter(meaning: Of<"parameter">, parts: ElementParts): Element {
  const whole = describeOperation(meaning.operation, parts);
  const find = (version: ServiceVersion) =>
    whole.use(version)?.operation.parameters.find(({ name }) => name === meaning.parameter);
  const versions = whole.versions.filter((version) => find(version) !== undefined);
  const latest = versions.at(-1);
  const parameter = latest && find(latest);
  const key = `operation ${meaning.operation} parameter ${meaning.parameter}` as const;
  return {
    ...whole,
    what: `the ${parameter?.kind ?? ""} parameter ${meaning.parameter} of the operation ${meaning.operation}`,
    ...withDoc(parameter?.doc),
    ...findType(key, ["ModelProperty"], parts),
    versions,
  };
}

function describeResponse(meaning: Of<"response">, parts: ElementParts): Element {
  const whole = describeOperation(meaning.operation, parts);
  const find = (version: ServiceVersion): Response | undefined =>
    whole
      .use(version)
      ?.operation.responses.find(({ status }) => startOf(status) === meaning.status);
  const versions = whole.versions.filter((version) => find(version) !== undefined);
  const latest = versions.at(-1);
  const response = latest && find(latest);
  const header = response?.headers.find(({ name }) => name === meaning.header);
  const status = response === undefined ? meaning.status : nameStatus(response.status);
  const answer = `the answer ${status} of the operation ${meaning.operation}`;
  const key = `operation ${meaning.operation} response ${status}` as const;
  return {
    ...whole,
    what: header === undefined ? answer : `the header ${header.name} of ${answer}`,
    ...withDoc(header === undefined ? response?.doc : header.doc),
    ...findType(key, ["Model", "Union", "Enum", "ModelProperty"], parts),
    versions,
    use: (version) => {
      const use = whole.use(version);
      const found = find(version);
      return use && found && { operation: use.operation, response: found };
    },
  };
}

function startOf(status: Response["status"]): string {
  return status.kind === "range" ? String(status.start) : nameStatus(status);
}

function describeType(meaning: Of<"type">, parts: ElementParts): Element {
  const { type: key, side } = meaning;
  const versions = parts.service.versions.filter(({ types }) => types[key] !== undefined);
  const named = versions.at(-1)?.types[key];
  const kind = named?.kind ?? "body";
  return {
    what: `the ${kind} ${key}, as it is ${side === "input" ? "sent" : "answered"}`,
    ...withDoc(named?.doc),
    ...findType(`type ${key}`, ["Model", "Enum", "Union"], parts),
    versions: versions.length === 0 ? parts.service.versions : versions,
    use: (version) => findUse(version, key, side),
  };
}

function findUse(
  { operations, types }: ServiceVersion,
  key: string,
  side: "input" | "output",
): ElementUse | undefined {
  if (side === "input") {
    const operation = operations.find((it) => takesType(types, it, key));
    return operation && { operation };
  }
  const uses = operations.flatMap((operation) =>
    operation.responses
      .filter((response) => answersType(types, response, key))
      .map((response) => ({ operation, response })),
  );
  // An answer to HEAD has no body that could be shown.
  const shown = uses.filter(({ operation }) => operation.verb !== "head");
  return shown.find(({ response }) => !response.error) ?? shown[0] ?? uses[0];
}

function describePart(meaning: Of<"property" | "value">, parts: ElementParts): Element {
  const { type: key } = meaning;
  const has = (type: NamedType | undefined): boolean => findPart(type, meaning) !== undefined;
  const versions = parts.service.versions.filter(({ types }) => has(types[key]));
  const part = findPart(versions.at(-1)?.types[key], meaning);
  const shown = meaning.kind === "property" ? meaning.property : JSON.stringify(meaning.value);
  const whole = findType(`type ${key}`, ["Model", "Enum", "Union"], parts).type;
  const own =
    meaning.kind === "property"
      ? findType(`type ${key} property ${meaning.property}`, ["ModelProperty"], parts)
      : findMember(whole, meaning.value);
  return {
    what: `the ${meaning.kind} ${shown} of ${key}`,
    ...withDoc(part?.doc),
    ...(own.type === undefined && whole !== undefined ? { type: whole } : own),
    versions,
    use: (version) => findUse(version, key, "output") ?? findUse(version, key, "input"),
  };
}

function findPart(
  type: NamedType | undefined,
  meaning: Of<"property" | "value">,
): { readonly doc?: string } | undefined {
  if (meaning.kind === "property") {
    return type?.kind === "model"
      ? type.properties.find(({ name }) => name === meaning.property)
      : undefined;
  }
  return type?.kind === "enum"
    ? type.values.find(({ value }) => value === meaning.value)
    : undefined;
}

function findMember(type: Type | undefined, value: string | number): { readonly type?: Type } {
  const members: Type[] =
    type?.kind === "Enum"
      ? [...type.members.values()].filter((it) => (it.value ?? it.name) === value)
      : type?.kind === "Union"
        ? [...type.variants.values()].filter(({ type: it }) => "value" in it && it.value === value)
        : [];
  return members[0] === undefined ? {} : { type: members[0] };
}

function findType(
  key: OriginKey,
  kinds: readonly Type["kind"][],
  { origins, places }: ElementParts,
): { readonly type?: Type } {
  const origin = originOf(origins, key);
  // What has no line of its own answers with what it is a part of.
  const type = origin && places.find(origin, [...kinds, "Operation", "Model", "Enum", "Union"]);
  return type === undefined ? {} : { type };
}

function withDoc(doc: string | undefined): { readonly doc?: string } {
  return doc === undefined ? {} : { doc };
}
