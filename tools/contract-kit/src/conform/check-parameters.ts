import type { Lifecycle, Parameter, QueryParameter, Verb } from "@restline/spec-model";
import type { RecordedRequest } from "../fixture/fixture.ts";
import { checkTexts, originInOperation, type ExchangeCheck } from "./exchange-check.ts";
import { readHeaderTexts, readPathTexts, readQueryTexts, shapeOf } from "./parameter-texts.ts";
import { matchPath } from "./path.ts";
import type { SchemaUse } from "./schema.ts";

/** Headers that any request may have without a word in the spec: HTTP's own, and Azure's. */
const everyRequest: ReadonlySet<string> = new Set([
  "accept",
  "authorization",
  "content-length",
  "content-type",
  "x-ms-client-request-id",
]);

/** Checks the path, the query and the headers of a request against the operation's parameters. */
export function checkParameters(request: RecordedRequest, check: ExchangeCheck): void {
  const [path = "", query = ""] = request.url
    .replace(/^[a-z]+:\/\/[^/?#]*/i, "")
    .split(/\?(.*)/, 2);
  checkPath(path, check);
  checkQuery(query, check);
  checkHeaders(request, check);
}

/** The phases of a property's life that a request of this verb is about, as TypeSpec has them. */
export function phasesOf(verb: Verb): readonly Lifecycle[] {
  switch (verb) {
    case "get":
    case "head":
      return ["query"];
    case "post":
      return ["create"];
    case "put":
      return ["create", "update"];
    case "patch":
      return ["update"];
    case "delete":
      return ["delete"];
  }
}

function checkPath(path: string, check: ExchangeCheck): void {
  const { operation, version } = check;
  const match = matchPath(path, operation, version.servers);
  if (match.kind === "mismatch") {
    check.report(
      "path",
      `is ${path}, the spec has ${match.template}`,
      originInOperation(operation),
    );
    return;
  }
  if (/[^A-Za-z0-9._~!$&'()*+,;=:@/%-]/.test(path)) {
    const message = `has characters that must be percent-encoded: ${path}`;
    check.report("path", message, originInOperation(operation));
  }
  for (const parameter of operation.parameters) {
    const text = parameter.kind === "path" ? match.texts.get(parameter.name) : undefined;
    if (parameter.kind !== "path" || text === undefined || text === "") continue;
    const texts = readPathTexts(text, parameter, version.types);
    checkTexts(check, `path ${parameter.name}`, { texts, ...useOf(parameter, check) });
  }
}

function checkQuery(query: string, check: ExchangeCheck): void {
  const { operation, version } = check;
  const pairs = query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => ({ name: decodeName(pair.split("=", 1)[0] ?? ""), pair }));
  const parameters = operation.parameters.filter((parameter) => parameter.kind === "query");
  for (const parameter of parameters) {
    const field = `query ${parameter.name}`;
    const values = pairs
      .filter(({ name }) => name === parameter.name)
      .map(({ pair }) => pair.replace(/^[^=]*=?/, ""));
    if (values.length > 0) {
      const texts = readQueryTexts(values, parameter, version.types);
      checkTexts(check, field, { texts, ...useOf(parameter, check) });
      checkApiVersion(parameter, values, check);
    } else if (!parameter.optional && !spreads(parameter, check)) {
      reportMissing(parameter, check);
    }
  }
  // An exploded record takes any name, so that none is unknown beside it.
  if (parameters.some((parameter) => spreads(parameter, check))) return;
  const known = new Set(parameters.map(({ name }) => name));
  for (const name of new Set(pairs.map((pair) => pair.name))) {
    if (known.has(name)) continue;
    check.report(`query ${name}`, "is not a parameter in the spec", originInOperation(operation));
  }
}

function checkApiVersion(
  parameter: QueryParameter,
  values: readonly string[],
  { operation, report, version }: ExchangeCheck,
): void {
  if (!parameter.apiVersion || version.apiVersion === undefined) return;
  if (values[0] === encodeURIComponent(version.apiVersion)) return;
  const origin = originInOperation(operation, `parameter ${parameter.name}`);
  const message = `is ${values[0] ?? ""}, the fixture is of ${version.apiVersion}`;
  report(`query ${parameter.name}`, message, origin);
}

function checkHeaders({ headers }: RecordedRequest, check: ExchangeCheck): void {
  const { operation, version } = check;
  const parameters = operation.parameters.filter((parameter) => parameter.kind === "header");
  for (const parameter of parameters) {
    const value = headers[parameter.name.toLowerCase()];
    if (value !== undefined) {
      const texts = readHeaderTexts(value, parameter, version.types);
      checkTexts(check, `header ${parameter.name}`, { texts, ...useOf(parameter, check) });
    } else if (!parameter.optional) {
      reportMissing(parameter, check);
    }
  }
  const keys = version.authentication
    .flat()
    .flatMap((scheme) => (scheme.kind === "apiKey" && scheme.in === "header" ? [scheme.name] : []));
  const known = new Set(
    [...keys, ...parameters.map(({ name }) => name)].map((name) => name.toLowerCase()),
  );
  for (const name of Object.keys(headers)) {
    if (known.has(name) || everyRequest.has(name)) continue;
    check.report(`header ${name}`, "is not a parameter in the spec", originInOperation(operation));
  }
}

function useOf(
  parameter: Parameter,
  { operation }: ExchangeCheck,
): { type: Parameter["type"]; use: Omit<SchemaUse, "types"> } {
  const use = {
    phases: phasesOf(operation.verb),
    nullIsAbsent: false,
    carrier: parameter.kind === "header" ? "header" : "json",
    origin: originInOperation(operation, `parameter ${parameter.name}`),
  } as const;
  return { type: parameter.type, use };
}

/** Whether the parameter's entries stand in the query under names of their own. */
function spreads({ explode, type }: QueryParameter, { version }: ExchangeCheck): boolean {
  return explode && shapeOf(type, version.types) === "record";
}

function reportMissing({ kind, name }: Parameter, { operation, report }: ExchangeCheck): void {
  report(`${kind} ${name}`, "is missing", originInOperation(operation, `parameter ${name}`));
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // No parameter has such a name, so it is reported as it stands.
    return name;
  }
}
