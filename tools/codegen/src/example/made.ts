import type {
  Lifecycle,
  Operation,
  Parameter,
  Payload,
  Response,
  ServiceVersion,
  Verb,
  WireType,
} from "@restline/spec-model";
import { chooseStatus, exampleOrigin, type ExampleValues } from "./exchange.ts";
import { toText } from "./expand.ts";
import { makeValue, type ValuePlace } from "./value.ts";

export interface MadeOptions {
  /** What may be left out is there, too. */
  readonly complete: boolean;
  /** Which answer; default: the first that is no error. */
  readonly response?: Response;
}

/** Values made from an operation's types and constraints, always the same ones. */
export function makeExampleValues(
  version: ServiceVersion,
  operation: Operation,
  { complete, response: wanted }: MadeOptions,
): ExampleValues {
  const { types, apiVersion } = version;
  const request: ValuePlace = { types, phases: phasesOf(operation.verb), complete };
  const answer: ValuePlace = { types, phases: ["read"], complete };
  const response = wanted ?? chooseResponse(operation);
  const isNeeded = ({ optional }: { readonly optional: boolean }): boolean => !optional || complete;
  return {
    parameter: (parameter: Parameter) => {
      if (!isNeeded(parameter)) return undefined;
      if (parameter.kind === "query" && parameter.apiVersion && apiVersion !== undefined) {
        return typeof parameter.default === "string" ? parameter.default : apiVersion;
      }
      const type = parameter.kind === "header" ? asHeader(parameter.type) : parameter.type;
      return parameter.default ?? makeValue(type, parameter.name, request);
    },
    server: (name) => makeServerValue(version, name),
    body: (payload: Payload) => {
      if (!isNeeded(payload)) return undefined;
      if (payload.kind !== "single") return "";
      return makeValue(payload.type, "body", { ...request, partial: payload.partial ?? false });
    },
    response,
    status: response === undefined ? 200 : chooseStatus(response.status, response.error),
    header: (name) => {
      const header = response?.headers.find((it) => it.name === name);
      return header === undefined || !isNeeded(header)
        ? undefined
        : makeValue(asHeader(header.type), name, answer);
    },
    answerBody: (payload) =>
      payload.kind === "single" ? makeValue(payload.type, "body", answer) : "",
  };
}

/** The first answer that is no error, or the first. */
export function chooseResponse({ responses }: Operation): Response | undefined {
  const proper = responses.find(({ error, status }) => !error && status.kind !== "default");
  return proper ?? responses.find(({ error }) => !error) ?? responses[0];
}

/** A value of a parameter of the server's URL; the whole of it is an address that exists nowhere. */
export function makeServerValue(
  { servers, types, apiVersion }: ServiceVersion,
  name: string,
): string {
  const [server] = servers;
  const parameter = server?.parameters.find((it) => it.name === name);
  if (parameter === undefined) return name;
  if (parameter.apiVersion && apiVersion !== undefined) return apiVersion;
  if (parameter.default !== undefined) return toText(parameter.default);
  if (server?.url.startsWith(`{${name}}`) === true) return exampleOrigin;
  return toText(makeValue(parameter.type, name, { types, phases: ["query"], complete: false }));
}

/** A date is written in a header as HTTP does it, unless the spec says otherwise. */
function asHeader(type: WireType): WireType {
  const isDate =
    type.kind === "scalar" && (type.name === "utcDateTime" || type.name === "offsetDateTime");
  if (!isDate || type.encoding !== undefined) return type;
  return { ...type, encoding: { name: "rfc7231", as: "string" } };
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
