import { hashOperation } from "@restline/contract-kit";
import type {
  Operation,
  Parameter,
  Response,
  Service,
  ServiceVersion,
  Value,
  WireType,
} from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import type { RlcClientFacts, SymbolTable } from "@restline/typespec-rlc";
import { buildExchange, exampleOrigin, type ExampleExchange } from "../example/exchange.ts";
import { chooseResponse, makeExampleValues, makeServerValue } from "../example/made.ts";
import type { LayerMethod } from "./names.ts";

/** The first case of the contract test: a call, and what goes over the wire. */
export interface FirstCase {
  readonly method: string;
  /** `Groups.list`, as fixtures name operations. */
  readonly operation: string;
  readonly apiVersion?: string;
  /** The arguments of the call, as a program writes them. */
  readonly callArguments: readonly string[];
  readonly exchange: ExampleExchange;
  /** What the operation puts on the wire, as fixtures have it (`hashOperation`). */
  readonly hash: string;
}

export interface FirstCaseParts {
  readonly service: Service;
  readonly table: SymbolTable;
  readonly client: RlcClientFacts;
  readonly methods: readonly LayerMethod[];
}

/**
 * Makes a case of the operation that says most in few words; `undefined` where a call of none can be
 * told from its types: there are only forms, files and the like.
 */
export function makeFirstCase(parts: FirstCaseParts): FirstCase | undefined {
  const { service, methods, table } = parts;
  const version =
    service.versions.find(({ apiVersion }) => apiVersion === table.apiVersion) ??
    service.versions.at(-1);
  if (version === undefined) return undefined;
  const candidates = methods.flatMap((method) => {
    const all = version.operations.filter(
      ({ verb, path }) => `${verb.toUpperCase()} ${path}` === method.key,
    );
    const [operation] = all;
    return operation !== undefined && all.length === 1 && isPlain(version, operation)
      ? [{ method, operation }]
      : [];
  });
  const [chosen] = candidates.toSorted(
    (left, right) => rank(left.operation) - rank(right.operation),
  );
  if (chosen === undefined) return undefined;
  const { method, operation } = chosen;
  const values = makeExampleValues(version, operation, { complete: false });
  return {
    method: method.name,
    operation: nameOperation(operation),
    ...(version.apiVersion === undefined ? {} : { apiVersion: version.apiVersion }),
    callArguments: printArguments(operation, {
      value: (parameter) => values.parameter(parameter),
      body: operation.body && values.body(operation.body),
      own: listOwnParameters(operation, table),
    }),
    exchange: addOwnHeaders(parts, buildExchange(version, operation, values)),
    hash: hashOperation(
      { model: { services: [service] } },
      nameOperation(operation),
      version.apiVersion,
    ),
  };
}

/** What a program passes for the server's URL: every text of it is an address that exists nowhere. */
export function printServerArguments({
  service,
  table,
  client,
}: Omit<FirstCaseParts, "methods">): string[] {
  const version =
    service.versions.find(({ apiVersion }) => apiVersion === table.apiVersion) ??
    service.versions.at(-1);
  return client.parameters.map(({ wireName }) =>
    JSON.stringify(
      version?.servers[0] === undefined ? exampleOrigin : makeServerValue(version, wireName),
    ),
  );
}

/** In the place of an address that the spec has for its service. */
export function moveOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/, exampleOrigin);
}

function rank({ verb, body, parameters, responses }: Operation): number {
  const verbs = { get: 0, head: 3, delete: 3, put: 2, post: 2, patch: 4 } as const;
  const answers = responses.some(({ bodies, error }) => !error && bodies.length > 0) ? 0 : 2;
  const required = parameters.filter(({ optional }) => !optional).length;
  return verbs[verb] * 10 + answers * 10 + (body === undefined ? 0 : 5) + Math.min(required, 4);
}

/** Whether a call and its answer follow from the types alone, without what only the client knows. */
function isPlain(version: ServiceVersion, operation: Operation): boolean {
  const { parameters, body, polling, path } = operation;
  const response = chooseResponse(operation);
  if (response === undefined || polling !== undefined || path.includes("?")) return false;
  const isProper = !response.error && response.status.kind === "code";
  const isBodyPlain =
    body === undefined ||
    body.optional ||
    (body.kind === "single" && body.partial !== true && isJson(body.contentTypes));
  return (
    isProper &&
    isBodyPlain &&
    isAnswerPlain(response) &&
    parameters.every((parameter) => parameter.optional || isParameterPlain(version, parameter))
  );
}

/** A client asks for JSON, as long as an answer may be JSON or nothing. */
function isAnswerPlain({ bodies }: Response): boolean {
  const [first, ...others] = bodies;
  if (first === undefined) return true;
  return others.length === 0 && first.kind === "single" && isJson(first.contentTypes);
}

function isJson(contentTypes: readonly string[]): boolean {
  return contentTypes.length === 1 && contentTypes[0] === "application/json";
}

function isParameterPlain({ types }: ServiceVersion, parameter: Parameter): boolean {
  const { kind, type } = parameter;
  if (kind === "cookie" || !isText(types, type)) return false;
  return kind !== "path" || (parameter.style === "simple" && !parameter.allowReserved);
}

function isText(types: ServiceVersion["types"], type: WireType): boolean {
  switch (type.kind) {
    case "literal":
      return type.value !== null;
    case "scalar":
      return !/Date|Time|bytes|duration/i.test(type.name) && type.encoding === undefined;
    case "reference":
      return types[type.name]?.kind === "enum";
    default:
      return false;
  }
}

/** The query parameters that callers give: the client adds the api-version itself, if it can. */
function listOwnParameters(operation: Operation, { symbols }: SymbolTable): ReadonlySet<string> {
  const name = nameOperation(operation);
  const members = symbols.flatMap(({ meaning, members: all }) =>
    meaning.kind === "operation" && meaning.operation === name && meaning.part === "query"
      ? all
      : [],
  );
  return new Set(
    members.flatMap(({ meaning }) => (meaning.kind === "parameter" ? [meaning.parameter] : [])),
  );
}

interface ArgumentParts {
  readonly value: (parameter: Parameter) => Value | undefined;
  readonly body: Value | undefined;
  /** The query parameters that callers give. */
  readonly own: ReadonlySet<string>;
}

function printArguments(
  { parameters, path }: Operation,
  { value, body, own }: ArgumentParts,
): string[] {
  const holes = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
  const values = holes.map((name) => {
    const parameter = parameters.find((it) => it.kind === "path" && it.name === name);
    const found = parameter && value(parameter);
    return found === undefined ? "undefined" : JSON.stringify(found);
  });
  const gather = (kind: "query" | "header"): Record<string, Value> =>
    Object.fromEntries(
      parameters.flatMap((parameter) => {
        const found = parameter.kind === kind ? value(parameter) : undefined;
        const isOwn = kind === "header" || own.has(parameter.name);
        return found === undefined || !isOwn ? [] : [[parameter.name, found] as const];
      }),
    );
  const [query, headers] = [gather("query"), gather("header")];
  const options = {
    ...(Object.keys(query).length === 0 ? {} : { queryParameters: query }),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
  };
  return Object.keys(options).length === 0 ? values : [...values, JSON.stringify(options)];
}

/** What the client and its pipeline send beside what the spec says, as fixtures have it. */
function addOwnHeaders(
  { client }: FirstCaseParts,
  { request, answer }: ExampleExchange,
): ExampleExchange {
  const { key, token } = client.credentials ?? { token: false };
  const secrets = ["api-key", "ocp-apim-subscription-key", "x-api-key", "x-functions-key"];
  const authorization =
    key === undefined
      ? token
        ? { authorization: "Bearer sanitised" }
        : {}
      : describeKey(key, secrets.includes(key.name.toLowerCase()));
  const isInQuery = key?.in === "query";
  const url = moveOrigin(request.url);
  const pair = isInQuery ? `${encodeURIComponent(key.name)}=${describeQueryKey(key.name)}` : "";
  return {
    request: {
      ...request,
      url: pair === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${pair}`,
      headers: {
        accept: "application/json",
        "x-ms-client-request-id": "00000000-0000-0000-0000-000000000000",
        ...authorization,
        ...request.headers,
      },
    },
    answer,
  };
}

type Key = NonNullable<NonNullable<RlcClientFacts["credentials"]>["key"]>;

function describeKey(
  { in: place, name, prefix = "" }: Key,
  secret: boolean,
): Record<string, string> {
  if (place === "query") return {};
  const header = name.toLowerCase();
  // Cookies are never stored.
  if (header === "cookie") return {};
  if (header === "authorization") {
    return { [header]: prefix === "" ? "sanitised" : `${prefix.trim()} sanitised` };
  }
  return { [header]: secret ? "sanitised" : `${prefix}key` };
}

function describeQueryKey(name: string): string {
  const secrets = ["access_token", "api-key", "sig", "subscription-key"];
  return secrets.includes(name.toLowerCase()) ? "sanitised" : "key";
}
