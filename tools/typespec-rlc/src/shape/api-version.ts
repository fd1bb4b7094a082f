import type {
  Operation,
  QueryParameter,
  ServerParameter,
  ServiceVersion,
} from "@restline/spec-model";
import type { RlcApiVersion } from "./rlc.ts";
import { shapeType } from "./type.ts";

/**
 * Decides how the api-version travels. The client takes it over where that means the same for every
 * operation: in the server's URL, or in a query parameter that all of them have.
 */
export function shapeApiVersion(version: ServiceVersion): RlcApiVersion {
  const context = { types: version.types, side: "input" } as const;
  const server = findServerApiVersion(version);
  if (server !== undefined) {
    const { parameter, value } = server;
    const type = shapeType(context, parameter.type);
    return { kind: "server", wireName: parameter.name, default: value, type };
  }
  const query = findQueryApiVersion(version);
  if (query === undefined) return { kind: "operation" };
  const { parameter, value } = query;
  const type = shapeType(context, parameter.type);
  return { kind: "query", wireName: parameter.name, default: value, type };
}

/** A parameter that the client fills in, and the value that it has where the caller names none. */
interface ClientApiVersion<Parameter> {
  readonly parameter: Parameter;
  readonly value: string;
}

/** The api-version in the server's URL; without a value of its own the caller has to give it. */
export function findServerApiVersion(
  version: ServiceVersion,
): ClientApiVersion<ServerParameter> | undefined {
  const parameter = version.servers[0]?.parameters.find(({ apiVersion }) => apiVersion);
  return parameter && withValue(version, parameter);
}

/** The operations as they are called: without the api-version that the client adds. */
export function withoutClientApiVersion(version: ServiceVersion): ServiceVersion {
  if (findQueryApiVersion(version) === undefined) return version;
  const operations = version.operations.map((operation): Operation => {
    const parameters = operation.parameters.filter((parameter) => !isQueryApiVersion(parameter));
    return { ...operation, parameters };
  });
  return { ...version, operations };
}

function findQueryApiVersion(
  version: ServiceVersion,
): ClientApiVersion<QueryParameter> | undefined {
  const found = version.operations.map(({ parameters }) => parameters.find(isQueryApiVersion));
  const [first] = found;
  if (first === undefined || found.some((it) => it?.name !== first.name)) return undefined;
  return withValue(version, first);
}

function isQueryApiVersion(
  parameter: Operation["parameters"][number],
): parameter is QueryParameter {
  return parameter.kind === "query" && parameter.apiVersion;
}

/** A value that the spec gives the parameter wins over the version that is emitted. */
function withValue<Parameter extends ServerParameter | QueryParameter>(
  { apiVersion }: ServiceVersion,
  parameter: Parameter,
): ClientApiVersion<Parameter> | undefined {
  const value = typeof parameter.default === "string" ? parameter.default : apiVersion;
  return value === undefined ? undefined : { parameter, value };
}
