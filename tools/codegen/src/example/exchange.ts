import type {
  Operation,
  Parameter,
  Payload,
  Response,
  ServiceVersion,
  Status,
  Value,
} from "@restline/spec-model";
import { expandHeader, expandPath, expandQuery, toText } from "./expand.ts";

/** A request and its answer, as they go over the wire. */
export interface ExampleExchange {
  readonly request: ExampleRequest;
  readonly answer: ExampleAnswer;
}

export interface ExampleRequest {
  readonly method: string;
  /** The whole URL, encoded. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: ExampleBody;
}

export interface ExampleAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: ExampleBody;
}

export type ExampleBody =
  | { readonly kind: "json"; readonly contentType: string; readonly value: Value }
  | { readonly kind: "text"; readonly contentType: string; readonly text: string }
  /** Something that an example only names: a file, parts, XML. */
  | { readonly kind: "other"; readonly contentType: string; readonly what: string };

/** What stands in for a service's address. */
export const exampleOrigin = "https://endpoint.example";

/** The values that an exchange is made of. `undefined`: left out. */
export interface ExampleValues {
  parameter(parameter: Parameter): Value | undefined;
  /** A parameter of the server's URL. */
  server(name: string): string;
  body(payload: Payload): Value | undefined;
  readonly response: Response | undefined;
  readonly status: number;
  header(name: string): Value | undefined;
  answerBody(payload: Payload): Value | undefined;
}

/** Puts values where they belong in an operation's request and answer. */
export function buildExchange(
  version: Pick<ServiceVersion, "servers">,
  operation: Operation,
  values: ExampleValues,
): ExampleExchange {
  return {
    request: buildRequest(version, operation, values),
    answer: buildAnswer(operation, values),
  };
}

function buildRequest(
  { servers }: Pick<ServiceVersion, "servers">,
  operation: Operation,
  values: ExampleValues,
): ExampleRequest {
  const given = operation.parameters.flatMap((parameter) => {
    const value = values.parameter(parameter);
    return value === undefined ? [] : [{ parameter, value }];
  });
  let path = operation.path;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  for (const { parameter, value } of given) {
    switch (parameter.kind) {
      case "path":
        path = path.replace(`{${parameter.name}}`, () => expandPath(parameter, value));
        break;
      case "query":
        query.push(...expandQuery(parameter, value));
        break;
      case "header":
        headers[parameter.name.toLowerCase()] = expandHeader(value);
        break;
      case "cookie":
        headers["cookie"] = [headers["cookie"], `${parameter.name}=${toText(value)}`]
          .filter(Boolean)
          .join("; ");
    }
  }
  const base = (servers[0]?.url ?? exampleOrigin).replace(/\{([^}]*)\}/g, (_, name: string) =>
    values.server(name),
  );
  // What was left out leaves nothing in the URL.
  const target = base.replace(/\/$/, "") + path.replaceAll(/\/?\{[^}]*\}/g, "");
  const pairs = query.join("&");
  const { body: payload } = operation;
  const value = payload === undefined ? undefined : values.body(payload);
  const body = payload === undefined || value === undefined ? undefined : buildBody(payload, value);
  return {
    method: operation.verb.toUpperCase(),
    url: pairs === "" ? target : `${target}${target.includes("?") ? "&" : "?"}${pairs}`,
    headers: body === undefined ? headers : { ...headers, "content-type": body.contentType },
    ...(body === undefined ? {} : { body }),
  };
}

function buildAnswer({ verb }: Operation, values: ExampleValues): ExampleAnswer {
  const { response, status } = values;
  const headers: Record<string, string> = {};
  for (const { name } of response?.headers ?? []) {
    const value = values.header(name);
    if (value !== undefined) headers[name] = expandHeader(value);
  }
  const [payload] = response?.bodies ?? [];
  const value = payload === undefined ? undefined : values.answerBody(payload);
  const body = payload === undefined || value === undefined ? undefined : buildBody(payload, value);
  return {
    status,
    headers: body === undefined ? headers : { ...headers, "content-type": body.contentType },
    // An answer to HEAD only tells of its body.
    ...(body === undefined || verb === "head" ? {} : { body }),
  };
}

function buildBody(payload: Payload, value: Value): ExampleBody {
  const contentType = chooseContentType(payload);
  const essence = contentType.replace(/\s*;.*$/s, "").toLowerCase();
  switch (payload.kind) {
    case "file":
      return { kind: "other", contentType, what: "the bytes of a file" };
    case "multipart": {
      const names = payload.parts.map(({ name }, index) => name ?? `part ${index + 1}`);
      return { kind: "other", contentType, what: `the parts ${names.join(", ")}` };
    }
    case "single":
      if (/[/+]json$/.test(essence) || essence === "*/*") {
        return {
          kind: "json",
          contentType: essence === "*/*" ? "application/json" : contentType,
          value,
        };
      }
      if (/[/+]xml$/.test(essence)) return { kind: "other", contentType, what: "XML" };
      if (essence === "application/x-www-form-urlencoded") {
        return { kind: "text", contentType, text: printForm(value) };
      }
      if (essence.startsWith("text/") || typeof value !== "object") {
        return { kind: "text", contentType, text: toText(value) };
      }
      return { kind: "other", contentType, what: JSON.stringify(value) };
  }
}

/** JSON where it may be, and a text otherwise: those can be shown. */
function chooseContentType({ contentTypes }: Payload): string {
  const shown = [/[/+]json\b/i, /^text\//i].flatMap((wanted) =>
    contentTypes.filter((it) => wanted.test(it)),
  );
  return shown[0] ?? contentTypes[0] ?? "application/json";
}

function printForm(value: Value): string {
  if (typeof value !== "object" || value === null) return toText(value);
  return new URLSearchParams(
    Object.entries(value).map(([key, it]: [string, Value]): [string, string] => [key, toText(it)]),
  ).toString();
}

/** The first status that a response stands for. */
export function chooseStatus(status: Status, isError: boolean): number {
  switch (status.kind) {
    case "code":
      return status.code;
    case "range":
      return status.start;
    case "default":
      return isError ? 400 : 200;
  }
}
