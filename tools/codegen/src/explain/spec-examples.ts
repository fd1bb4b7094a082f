import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type * as httpModule from "@typespec/http";
import type { HttpOperation } from "@typespec/http";
import type {
  ModelProperty,
  NumericValue,
  ObjectValue,
  Operation as SpecOperation,
  Type,
  Value as SpecValue,
} from "@typespec/compiler";
import type { Operation, Response, ServiceVersion, Value } from "@restline/spec-model";
import type { LoadedProgram } from "../compile/program.ts";
import { chooseStatus, type ExampleValues } from "../example/exchange.ts";
import { makeServerValue } from "../example/made.ts";
import { keepKnown } from "./known-parts.ts";

/** An example that the spec has of an operation (`@opExample`). */
export interface SpecExample {
  readonly title?: string;
  /** Its values, as far as a version has what they are for. */
  forVersion(version: ServiceVersion, operation: Operation): ExampleValues;
}

/** The examples that the spec has of an operation; those that cannot be read are none. */
export async function readSpecExamples(
  { compiler, program }: Pick<LoadedProgram, "compiler" | "program">,
  operation: SpecOperation,
): Promise<SpecExample[]> {
  const examples = compiler.getOpExamples(program, operation);
  const file = [...program.jsSourceFiles.keys()].find((path) => path.includes("/@typespec/http/"));
  if (examples.length === 0 || file === undefined) return [];
  const entry = createRequire(file).resolve("@typespec/http");
  const { getHttpOperation }: typeof httpModule = await import(pathToFileURL(entry).href);
  const [http] = getHttpOperation(program, operation);
  const toJson = createSerializer({ compiler, program });
  return examples.map(({ title, parameters, returnType }): SpecExample => {
    const given = readParameters(http, asObject(parameters), toJson);
    const answered = readAnswer(http, returnType, toJson);
    return {
      ...(title === undefined ? {} : { title }),
      forVersion: (version, wire) => joinValues({ version, wire, given, answered }),
    };
  });
}

type ToJson = (value: SpecValue, type: Type) => Value | undefined;

/** What an example holds, by the names on the wire. */
interface GivenValues {
  readonly parameters: ReadonlyMap<string, Value>;
  readonly body?: Value;
}

interface AnsweredValues {
  readonly status?: number;
  readonly headers: ReadonlyMap<string, Value>;
  readonly body?: Value;
}

function readParameters(
  http: HttpOperation,
  example: ObjectValue | undefined,
  toJson: ToJson,
): GivenValues {
  const { parameters, body } = http.parameters;
  const read = (property: ModelProperty): Value | undefined => {
    const found = example?.properties.get(property.name);
    return found && toJson(found.value, property);
  };
  const values = parameters.flatMap(({ type, name, param }) => {
    const value = read(param);
    return value === undefined ? [] : [[`${type} ${name}`, value] as const];
  });
  if (body === undefined) return { parameters: new Map(values) };
  const claimed = new Set(parameters.map(({ param }) => param.name));
  const value = body.property
    ? read(body.property)
    : readRest(body.type, example, { claimed, toJson });
  return { parameters: new Map(values), ...(value === undefined ? {} : { body: value }) };
}

/** The properties that are nothing else, which are the body then. */
function readRest(
  type: Type,
  example: ObjectValue | undefined,
  { claimed, toJson }: { readonly claimed: ReadonlySet<string>; readonly toJson: ToJson },
): Value | undefined {
  if (example === undefined || type.kind !== "Model") return undefined;
  const entries = [...example.properties.values()].flatMap(({ name, value }) => {
    const property = type.properties.get(name);
    const json = claimed.has(name) || property === undefined ? undefined : toJson(value, property);
    return json === undefined ? [] : [[name, json] as const];
  });
  return Object.fromEntries(entries);
}

function readAnswer(
  http: HttpOperation,
  value: SpecValue | undefined,
  toJson: ToJson,
): AnsweredValues {
  if (value === undefined) return { headers: new Map() };
  const example = asObject(value);
  const contents = http.responses.flatMap((response) =>
    response.responses.map((content) => ({ response, content })),
  );
  const matching = contents.map(({ response, content }) => {
    const name = content.properties.find(({ kind }) => kind === "statusCode")?.property.name;
    const status =
      name === undefined ? undefined : readNumber(example?.properties.get(name)?.value);
    const isOf = status !== undefined && covers(response.statusCodes, status);
    return { response, content, status: isOf ? status : undefined, name };
  });
  const chosen =
    matching.find(({ status }) => status !== undefined) ??
    matching.find(({ response }) => response.type === value.type) ??
    matching[0];
  if (chosen === undefined) return { headers: new Map() };
  const { response, content, status = readStatus(response.statusCodes) } = chosen;
  const headers = Object.entries(content.headers ?? {}).flatMap(([name, property]) => {
    const found = example?.properties.get(property.name);
    const json = found && toJson(found.value, property);
    return json === undefined ? [] : [[name.toLowerCase(), json] as const];
  });
  const claimed = new Set(
    content.properties.filter(({ kind }) => kind !== "bodyProperty").map((it) => it.property.name),
  );
  const body = readAnswerBody(content.body, { value, example, claimed, toJson });
  return {
    ...(status === undefined ? {} : { status }),
    headers: new Map(headers),
    ...(body === undefined ? {} : { body }),
  };
}

interface AnswerParts {
  readonly value: SpecValue;
  readonly example: ObjectValue | undefined;
  readonly claimed: ReadonlySet<string>;
  readonly toJson: ToJson;
}

function readAnswerBody(
  body: HttpOperation["responses"][number]["responses"][number]["body"],
  { value, example, claimed, toJson }: AnswerParts,
): Value | undefined {
  if (body === undefined) return undefined;
  if (body.property !== undefined && example !== undefined) {
    const found = example.properties.get(body.property.name);
    return found && toJson(found.value, body.property);
  }
  if (example !== undefined && body.type.kind === "Model" && claimed.size > 0) {
    return readRest(body.type, example, { claimed, toJson });
  }
  return toJson(value, body.type);
}

interface JoinParts {
  readonly version: ServiceVersion;
  readonly wire: Operation;
  readonly given: GivenValues;
  readonly answered: AnsweredValues;
}

function joinValues({ version, wire, given, answered }: JoinParts): ExampleValues {
  const { apiVersion, types } = version;
  const response = chooseAnswer(wire, answered.status);
  return {
    parameter: (parameter) => {
      // The compiler shows one example for all versions.
      if (parameter.kind === "query" && parameter.apiVersion && apiVersion !== undefined) {
        return apiVersion;
      }
      return given.parameters.get(`${parameter.kind} ${parameter.name}`);
    },
    server: (name) => makeServerValue(version, name),
    body: (payload) => keepKnown(types, payload, given.body),
    response,
    status: answered.status ?? (response ? chooseStatus(response.status, response.error) : 200),
    header: (name) => answered.headers.get(name),
    answerBody: (payload) => keepKnown(types, payload, answered.body),
  };
}

function chooseAnswer({ responses }: Operation, status: number | undefined): Response | undefined {
  if (status === undefined) return responses.find(({ error }) => !error) ?? responses[0];
  const declared = responses.find(({ status: it }) => {
    if (it.kind === "code") return it.code === status;
    return it.kind === "range" && it.start <= status && status <= it.end;
  });
  return declared ?? responses.find(({ status: it }) => it.kind === "default");
}

/** A scalar that a constructor makes of something is shown as what it is made of, if anything. */
function createSerializer({
  compiler,
  program,
}: Pick<LoadedProgram, "compiler" | "program">): ToJson {
  const serialize = (value: SpecValue, type: Type): unknown =>
    compiler.serializeValueAsJson(program, value, type, undefined, {
      serializeScalarValue: (...[scalar, scalarType, encodeAs, original]) => {
        try {
          return original(scalar, scalarType, encodeAs);
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          // Only the compiler's own scalars have constructors that it can write.
          const [first] = scalar.value.args;
          return first === undefined ? undefined : serialize(first, first.type);
        }
      },
    });
  return (value, type) => toValue(serialize(value, type));
}

function toValue(json: unknown): Value | undefined {
  if (json === null || typeof json === "string" || typeof json === "boolean") return json;
  if (typeof json === "number") return json;
  if (Array.isArray(json)) return json.flatMap((item) => toValue(item) ?? []);
  if (typeof json !== "object") return undefined;
  const entries = Object.entries(json).flatMap(([key, item]) => {
    const value = toValue(item);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function asObject(value: SpecValue | undefined): ObjectValue | undefined {
  return value?.valueKind === "ObjectValue" ? value : undefined;
}

function readNumber(value: SpecValue | undefined): number | undefined {
  if (value?.valueKind !== "NumericValue") return undefined;
  const numeric: NumericValue = value;
  return numeric.value.asNumber() ?? undefined;
}

type StatusCodes = HttpOperation["responses"][number]["statusCodes"];

function covers(codes: StatusCodes, status: number): boolean {
  if (codes === "*") return true;
  return typeof codes === "number"
    ? codes === status
    : codes.start <= status && status <= codes.end;
}

function readStatus(codes: StatusCodes): number | undefined {
  if (codes === "*") return undefined;
  return typeof codes === "number" ? codes : codes.start;
}
