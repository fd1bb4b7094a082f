import type {
  Constraints,
  EnumType,
  ModelType,
  NamedType,
  Operation,
  Parameter,
  Payload,
  Property,
  Response,
  ServiceVersion,
  WireModel,
  WireType,
} from "@restline/spec-model";

export const text: WireType = { kind: "scalar", name: "string" };
export const number: WireType = { kind: "scalar", name: "int32" };
export const item: WireType = { kind: "reference", name: "Item" };

export const query = (more: Partial<Parameter & { kind: "query" }> = {}): Parameter => ({
  kind: "query",
  name: "top",
  type: text,
  optional: true,
  explode: false,
  style: "form",
  apiVersion: false,
  ...more,
});
export const header: Parameter = {
  kind: "header",
  name: "top",
  type: text,
  optional: true,
  explode: false,
};
export const path = (name: string): Parameter => ({
  kind: "path",
  name,
  type: text,
  optional: false,
  allowReserved: false,
  explode: false,
  style: "simple",
});
export const property = (more: Partial<Property> = {}): Property => ({
  name: "size",
  type: text,
  optional: false,
  ...more,
});
export const model = (
  properties: readonly Property[],
  more: Partial<ModelType> = {},
): ModelType => ({
  kind: "model",
  name: "Item",
  properties,
  error: false,
  ...more,
});
export const values = (given: readonly string[], more: Partial<EnumType> = {}): EnumType => ({
  kind: "enum",
  name: "Item",
  of: "string",
  values: given.map((value) => ({ name: value, value })),
  open: false,
  ...more,
});
export const single = (type: WireType, more: Partial<Payload> = {}): Payload =>
  ({
    kind: "single",
    contentTypes: ["application/json"],
    optional: false,
    type,
    ...more,
  }) as Payload;
export const file: Payload = {
  kind: "file",
  contentTypes: ["application/json"],
  optional: false,
  text: false,
};
export const multipart = (
  names: readonly string[],
  more: { optional?: boolean; multiple?: boolean } = {},
): Payload => ({
  kind: "multipart",
  contentTypes: ["multipart/form-data"],
  optional: false,
  parts: names.map((name) => ({
    name,
    optional: false,
    multiple: false,
    headers: [],
    body: { kind: "single", type: text, contentTypes: ["text/plain"], optional: false },
    ...more,
  })),
});
export const answer = (code: number, more: Partial<Response> = {}): Response => ({
  status: { kind: "code", code },
  error: false,
  headers: [],
  bodies: [],
  ...more,
});
export const responseHeader = (more: { optional?: boolean } = {}) => ({
  name: "etag",
  type: text,
  optional: false,
  ...more,
});

export interface Given {
  readonly operation?: Partial<Operation>;
  readonly operations?: readonly Partial<Operation>[];
  readonly types?: Readonly<Record<string, NamedType>>;
  readonly version?: Partial<ServiceVersion>;
  readonly versions?: readonly string[];
  readonly namespaces?: readonly string[];
}

/** A service of one operation, but for what is given. */
export function write(given: Given): WireModel {
  const {
    operation = {},
    operations = [operation],
    types = {},
    version = {},
    namespaces = ["Items"],
  } = given;
  const whole = operations.map((more): Operation => ({
    name: "read",
    group: [],
    verb: "get",
    path: "/items",
    parameters: [],
    responses: [answer(200)],
    ...more,
  }));
  return {
    services: namespaces.map((namespace) => ({
      name: namespace,
      namespace,
      versions: (given.versions ?? [undefined]).map((apiVersion) => ({
        ...(apiVersion === undefined ? {} : { apiVersion }),
        servers: [],
        authentication: [],
        operations: whole,
        types,
        ...version,
      })),
    })),
  };
}

export const asks = (...parameters: Parameter[]): Given => ({ operation: { parameters } });
export const sends = (body?: Payload, types: Given["types"] = {}): Given => ({
  operation: body === undefined ? {} : { body },
  types,
});
export const answers = (...responses: Response[]): Given => ({ operation: { responses } });
export const reads = (type: WireType, types: Given["types"] = {}): Given => ({
  operation: { responses: [answer(200, { bodies: [single(type)] })] },
  types,
});
export const sendsItem = (type: NamedType): Given => sends(single(item), { Item: type });
export const readsItem = (type: NamedType): Given => reads(item, { Item: type });
export const limited = (constraints: Constraints): WireType => ({
  kind: "scalar",
  name: "string",
  constraints,
});
export const encoded = (name: string): WireType => ({
  kind: "scalar",
  name: "duration",
  encoding: { name, as: "string" },
});
export const dogs = (discriminator: string): ModelType => model([property()], { discriminator });
export const open = model([property()], { additionalProperties: text });
export const sealed = model([property()]);
export const key = { kind: "apiKey", in: "header", name: "key" } as const;
export const basic = { kind: "http", scheme: "basic" } as const;
export const pages = (name: string): Given => ({ operation: { paging: { items: [name] } } });
export const polls = (finalStateVia: "location" | "original-uri"): Given => ({
  operation: { polling: { finalStateVia } },
});

/** What is changed, from what to what, and which rules that comes under: change, direction, level. */
export type Case = readonly [what: string, before: Given, after: Given, ...expected: string[]];
