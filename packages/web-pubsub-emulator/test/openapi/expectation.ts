import type { Content, OpenApiDocument, Operation, Parameter } from "./document.ts";
import type { GeneratedRequest } from "./request.ts";
import type { Schemas } from "./schemas.ts";

/** What a request may be answered with, and why. */
export interface Expectation {
  /** Why it is refused; empty for a valid request. */
  readonly refusals: readonly Refusal[];
  /** The filter is text of which only the service can tell whether it is OData. */
  readonly mayBeRefused: boolean;
  /** The document whose rules count: the latest when no version is given. */
  readonly operation: Operation | undefined;
}

/** A status and what brings it about. */
export interface Refusal {
  readonly status: 400 | 401 | 415;
  readonly reason: string;
}

/** A document, and its schemas ready for use. */
export interface Rules {
  readonly document: OpenApiDocument;
  readonly schemas: Schemas;
}

/** In the order of their versions. */
export type AllRules = readonly Rules[];

/** Filters that are OData, among those that requests are made with. */
const goodFilters = new Set([
  "",
  "userId eq 'ada'",
  "not ('news' in groups)",
  "length(groups) gt 1",
]);

/** Works out what the documents, and the rules beyond them that are written down, say of a request. */
export function expectAnswer(request: GeneratedRequest, all: AllRules): Expectation {
  const refusals = [...findCallerRefusals(request)];
  const asked = readAll(request, "api-version");
  const rules =
    asked.length === 0
      ? all.at(-1)
      : all.find(({ document }) => asked.length === 1 && document.version === asked[0]);
  const operation = rules?.document.operations.find(
    ({ operationId }) => operationId === request.operation.operationId,
  );
  if (rules === undefined || operation === undefined) {
    refusals.push({ status: 400, reason: "The version has no such operation." });
    return { refusals, mayBeRefused: false, operation: undefined };
  }
  for (const parameter of operation.parameters) {
    refusals.push(...findParameterRefusals(request, parameter, rules.schemas));
  }
  refusals.push(...findLaterParameters(request, operation, all));
  const order = operation.requestBody?.content ?? {};
  if (operation.requestBody !== undefined) refusals.push(...findBodyRefusals(request, order));
  const filters = [...readAll(request, "filter").slice(0, 1), ...readBodyFilter(request, order)];
  const mayBeRefused = filters.some((filter) => !goodFilters.has(filter));
  return { refusals, mayBeRefused, operation };
}

function* findCallerRefusals({ operation, token }: GeneratedRequest): Generator<Refusal> {
  if (operation.operationId === "getServiceStatus") return;
  if (token === "forged" || token === "missing") yield { status: 401, reason: "The token is bad." };
  // The specification says so of the access key.
  if (token === "accessKey" && operation.operationId === "generateClientToken") {
    yield { status: 401, reason: "The access key makes no client tokens." };
  }
}

function* findParameterRefusals(
  request: GeneratedRequest,
  parameter: Parameter,
  schemas: Schemas,
): Generator<Refusal> {
  const { name } = parameter;
  if (name === "api-version") return;
  const values = parameter.in === "path" ? [request.path[name] ?? ""] : readAll(request, name);
  const complaint = describe(values, parameter, schemas);
  if (complaint !== "") yield { status: 400, reason: `${name}: ${complaint}` };
  const broken = findBrokenRule(parameter, values);
  if (broken !== undefined) yield { status: 400, reason: `${name}: ${broken}` };
}

/** What the document says of the values: a number in a query is text that looks like one. */
function describe(values: readonly string[], parameter: Parameter, schemas: Schemas): string {
  const { schema } = parameter;
  if (schema.type === "array") return schemas.complain(values, schema);
  const [given] = values;
  if (given === undefined) return "";
  // The pattern of a group's name is about blanks; that its dot takes no line breaks is passed over.
  const value = parameter.name === "group" ? given.replace(/[\n\r\u2028\u2029]/g, " ") : given;
  const asNumber = /^-?[0-9]+$/.test(value) ? Number(value) : Number.NaN;
  return schemas.complain(asNumber, schema) === "" || schemas.complain(value, schema) === ""
    ? ""
    : `${value} is not of its schema`;
}

/** What is written down beyond the schemas: in descriptions, and in docs/emulator-differences.md. */
function findBrokenRule(parameter: Parameter, values: readonly string[]): string | undefined {
  const { name } = parameter;
  const isInPath = parameter.in === "path";
  const [value = ""] = values;
  switch (name) {
    case "userId":
      return isInPath && value.trim() === "" ? "blank" : undefined;
    case "permission":
      return /^(?:sendToGroup|joinLeaveGroup|1|2)$/i.test(value) ? undefined : "unknown";
    case "targetName":
      return isGroup(value) ? undefined : "no group";
    case "group":
      return isInPath || values.every(isGroup) ? undefined : "no group";
    case "clientType":
      return values.length === 0 ||
        (values.length === 1 && /^(?:default|mqtt|socketio)$/i.test(value))
        ? undefined
        : "unknown";
    case "continuationToken":
      return values.length === 0 ? undefined : "not given out by the service";
    case "maxpagesize":
    case "top":
    case "messageTtlSeconds":
    case "minutesToExpire":
      return values.length > 1 ? "repeated" : undefined;
    default:
      return undefined;
  }
}

/** Parameters of this operation that only later documents have. An empty filter asks for nothing. */
function* findLaterParameters(
  request: GeneratedRequest,
  operation: Operation,
  all: AllRules,
): Generator<Refusal> {
  const known = new Set(operation.parameters.map(({ name }) => name));
  const later = all
    .flatMap(({ document }) => document.operations)
    .filter(({ operationId }) => operationId === operation.operationId)
    .flatMap(({ parameters }) => parameters.map(({ name }) => name));
  for (const name of new Set(later)) {
    const [value] = readAll(request, name);
    if (known.has(name) || value === undefined || (name === "filter" && value === "")) continue;
    yield { status: 400, reason: `${name} came with a later version` };
  }
}

type Contents = Readonly<Record<string, Content>>;

function* findBodyRefusals(request: GeneratedRequest, contents: Contents): Generator<Refusal> {
  const { mediaType, charset } = readContentType(request);
  // A message without a type is bytes.
  const known = mediaType in contents || (mediaType === "" && "text/plain" in contents);
  if (!known || charset === "klingon") yield { status: 415, reason: `${mediaType} is not taken` };
  const value = mediaType === "application/json" ? parseJson(request.body) : undefined;
  if (mediaType === "application/json" && value === undefined) {
    yield { status: 400, reason: "The body is not JSON." };
  }
  if ("text/plain" in contents) {
    const metadata = request.headers["x-webpubsub-metadata-key"] ?? "";
    if (metadata.length > 1024) yield { status: 400, reason: "The metadata is too long." };
  } else if (!isOrder(value)) yield { status: 400, reason: "The body is not of its schema." };
}

function isOrder(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("groups" in value)) return false;
  const { groups } = value;
  return (
    Array.isArray(groups) && groups.every((group) => typeof group === "string" && isGroup(group))
  );
}

function readBodyFilter(request: GeneratedRequest, contents: Contents): readonly string[] {
  if ("text/plain" in contents) return [];
  const value = parseJson(request.body);
  const isFiltered = typeof value === "object" && value !== null && "filter" in value;
  return isFiltered && typeof value.filter === "string" ? [value.filter] : [];
}

function readContentType(request: GeneratedRequest): { mediaType: string; charset: string } {
  const [mediaType = "", parameter = ""] = (request.headers["content-type"] ?? "").split(";");
  const charset = parameter.replace(/^\s*charset=/i, "").replaceAll('"', "");
  return { mediaType: mediaType.trim().toLowerCase(), charset };
}

/** `undefined` for what is no JSON; no JSON is `undefined`. */
function parseJson(body: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function readAll({ query }: GeneratedRequest, name: string): readonly string[] {
  return query.filter(([each]) => each === name).map(([, value]) => value);
}

function isGroup(name: string): boolean {
  return name.trim() !== "" && name.length <= 1024;
}
