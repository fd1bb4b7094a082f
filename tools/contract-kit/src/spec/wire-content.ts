import type {
  AuthenticationOption,
  ModelType,
  NamedType,
  Operation,
  Parameter,
  Server,
  ServiceVersion,
} from "@restline/spec-model";
import type { Json } from "../fixture/json.ts";

/** What a named type or an operation says, with the names that it refers to still in it. */
export type Content = Json;

/** The mark of a reference in content: its value is the name of a type, which does not travel. */
export const referenceKey = "$reference";

/** The mark of a list in content whose order means nothing on the wire. */
export const setKey = "$set";

/** Words for people, and names that never travel. What else the model has travels, or may one day. */
const silent: ReadonlySet<string> = new Set(["doc", "summary", "deprecated", "title"]);

/**
 * What an operation puts on the wire in one api-version: its verb, its path with the server's
 * before it, parameters, credentials, bodies, responses, and how its lists and polls go on. The
 * order in which the spec lists things that have none on the wire makes no difference.
 */
export function contentOfOperation(operation: Operation, version: ServiceVersion): Content {
  const { body, paging, parameters, path, polling, responses, verb } = operation;
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return {
    verb,
    path: withoutNames(path),
    // By their place in the path: what the spec calls them does not travel.
    pathParameters: inPath.map((name) => {
      const parameter = parameters.find((one) => one.kind === "path" && one.name === name);
      return parameter === undefined ? null : contentOfParameter(parameter, ["name"]);
    }),
    parameters: setOf(
      parameters.filter(({ kind }) => kind !== "path").map((one) => contentOfParameter(one)),
    ),
    servers: setOf(version.servers.map(contentOfServer)),
    authentication: setOf(version.authentication.map(contentOfAuthentication)),
    body: contentOf(body ?? null),
    responses: setOf(contentOfList(responses)),
    paging: contentOf(paging ?? null),
    polling: contentOf(polling ?? null),
  };
}

/** What a named type says about values of it: a model with the properties of its bases. */
export function contentOfType(name: string, types: Readonly<Record<string, NamedType>>): Content {
  const type = types[name];
  switch (type?.kind) {
    case undefined:
      return null;
    case "enum": {
      const values = setOf(type.values.map(({ value }) => value));
      return { kind: "enum", of: type.of, open: type.open, values };
    }
    case "union":
      return { kind: "union", variants: setOf(contentOfList(type.variants)) };
    case "model":
      return contentOfModel(name, type, types);
  }
}

function contentOfModel(
  name: string,
  model: ModelType,
  types: Readonly<Record<string, NamedType>>,
): Content {
  const lineage = listLineage(model, types);
  const properties = new Map(
    lineage.flatMap((one) => one.properties).map((property) => [property.name, property]),
  );
  const additional = lineage.findLast((one) => one.additionalProperties !== undefined);
  const derived = Object.entries(types).filter(
    ([, one]) => one.kind === "model" && one.base === name,
  );
  return {
    kind: "model",
    error: model.error,
    properties: setOf(contentOfList([...properties.values()])),
    additionalProperties: contentOf(additional?.additionalProperties ?? null),
    discriminator: model.discriminator ?? null,
    discriminatorValue: model.discriminatorValue ?? null,
    // Where the value says which model it is, any of them may stand in its place.
    derived:
      model.discriminator === undefined && model.discriminatorValue === undefined
        ? []
        : setOf(derived.map(([key]) => ({ [referenceKey]: key }))),
  };
}

/** The model and its bases, the outermost first. */
function listLineage(
  model: ModelType,
  types: Readonly<Record<string, NamedType>>,
): readonly ModelType[] {
  const base = model.base === undefined ? undefined : types[model.base];
  return base?.kind === "model" ? [...listLineage(base, types), model] : [model];
}

function contentOfParameter(parameter: Parameter, left: readonly string[] = []): Content {
  // The type of an api-version lists all versions: a new one changes nothing in the others.
  const apiVersion = parameter.kind === "query" && parameter.apiVersion;
  return contentOf(parameter, apiVersion ? [...left, "type"] : left);
}

function contentOfServer({ parameters, url }: Server): Content {
  return {
    url: withoutNames(url),
    parameters: parameters.map((parameter) =>
      contentOf(parameter, parameter.apiVersion ? ["name", "type"] : ["name"]),
    ),
  };
}

/** Credentials as they reach the service; how a client gets them is between it and others. */
function contentOfAuthentication(option: AuthenticationOption): Content {
  return setOf(
    option.map((scheme): Content => {
      switch (scheme.kind) {
        case "oauth2":
          return { kind: scheme.kind, scopes: setOf(scheme.scopes) };
        case "openIdConnect":
          return { kind: scheme.kind };
        default:
          return contentOf(scheme);
      }
    }),
  );
}

function withoutNames(template: string): string {
  return template.replaceAll(/\{[^}]*\}/g, "{}");
}

/** Any other part of the model, with all that it has but the silent and what the caller leaves out. */
function contentOf(part: unknown, left: readonly string[] = []): Content {
  if (Array.isArray(part)) return contentOfList(part);
  if (typeof part !== "object" || part === null) return part as Json;
  const entries = Object.entries(part);
  const kind: unknown = "kind" in part ? part.kind : undefined;
  if (kind === "reference") return contentOfReference(part);
  const unsaid = kind === "file" || kind === "multipart" ? ["name"] : [];
  const content = entries
    .filter(([key]) => !silent.has(key) && !left.includes(key) && !unsaid.includes(key))
    .map(([key, value]) => [key, contentOfEntry(key, value)]);
  return Object.fromEntries(content) as Content;
}

function contentOfReference(reference: object): Content {
  const { constraints, name } = reference as { constraints?: unknown; name: string };
  return {
    [referenceKey]: name,
    ...(constraints === undefined ? {} : { constraints: contentOf(constraints) }),
  };
}

function contentOfEntry(key: string, value: unknown): Content {
  switch (key) {
    case "default":
      // A value of the spec, whose keys are none of the model's.
      return JSON.stringify(value);
    case "parts":
      return contentOfList(value, ["property"]);
    case "properties":
    case "variants":
    case "headers":
    case "visibility":
    case "bodies":
      return setOf(contentOfList(value));
    default:
      return contentOf(value);
  }
}

function contentOfList(list: unknown, left: readonly string[] = []): readonly Content[] {
  return Array.isArray(list) ? list.map((item) => contentOf(item, left)) : [];
}

function setOf(contents: readonly Content[]): Content {
  return { [setKey]: contents };
}
