import { readFileSync } from "node:fs";

/** The api-versions, oldest first: their names sort by age. */
export const versions = [
  "2021-10-01",
  "2022-11-01",
  "2023-07-01",
  "2024-01-01",
  "2024-12-01",
] as const;

export type Version = (typeof versions)[number];

/** As much of an OpenAPI 3.0 document as the tests look at. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, OpenApiParameter>>;
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly description?: string;
  readonly parameters: readonly (OpenApiParameter | Reference)[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly explode?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
}

export interface OpenApiResponse {
  readonly headers?: Readonly<Record<string, { readonly required: boolean }>>;
  readonly content?: Content;
}

export type Content = Readonly<
  Record<string, { readonly schema: Schema; readonly example?: unknown }>
>;

export interface Reference {
  readonly $ref: string;
}

export type Schema = Readonly<Record<string, unknown>>;

/** The emitted document of one api-version. Throws where the file is no OpenAPI 3.0 document. */
export function readDocument(version: Version): OpenApiDocument {
  const file = new URL(`../openapi/${version}.json`, import.meta.url);
  const value: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isDocument(value)) throw new TypeError(`${file.pathname} is no OpenAPI 3.0 document`);
  return value;
}

/** The document's operations by `VERB /path`. */
export function readOperations(document: OpenApiDocument): Map<string, OpenApiOperation> {
  return new Map(
    Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => [
        `${verb.toUpperCase()} ${path}`,
        operation,
      ]),
    ),
  );
}

/** The operation's parameters, each looked up where the operation refers to a shared one. */
export function readParameters(
  document: OpenApiDocument,
  operation: OpenApiOperation,
): OpenApiParameter[] {
  return operation.parameters.map((parameter) => {
    if (!("$ref" in parameter)) return parameter;
    const found = document.components.parameters[readReferencedName(parameter.$ref)];
    if (found === undefined) throw new ReferenceError(`nothing at ${parameter.$ref}`);
    return found;
  });
}

/** The schema with what it refers to, by `$ref` or by a single `allOf`, laid into it; without prose. */
export function resolveSchema(document: OpenApiDocument, schema: Schema): Schema {
  const { $ref, allOf, description: _description, ...own } = schema;
  const parents = [
    ...(typeof $ref === "string" ? [findSchema(document, $ref)] : []),
    ...(Array.isArray(allOf) ? allOf.filter(isObject) : []),
  ];
  return Object.assign({}, ...parents.map((parent) => resolveSchema(document, parent)), own);
}

/** The name of the schema that another one refers to, or `undefined` where it refers to none. */
export function readSchemaName(schema: Schema): string | undefined {
  return typeof schema["$ref"] === "string" ? readReferencedName(schema["$ref"]) : undefined;
}

/** Whether a value has members by name; an array has not. */
export function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function findSchema(document: OpenApiDocument, reference: string): Schema {
  const found = document.components.schemas[readReferencedName(reference)];
  if (found === undefined) throw new ReferenceError(`nothing at ${reference}`);
  return found;
}

function readReferencedName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

function isDocument(value: unknown): value is OpenApiDocument {
  return (
    isObject(value) &&
    String(value["openapi"]).startsWith("3.0.") &&
    isObject(value["paths"]) &&
    isObject(value["components"])
  );
}
