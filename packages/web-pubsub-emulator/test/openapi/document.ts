import { readFileSync } from "node:fs";

/** The stable api-versions, oldest first. */
export const versions = [
  "2021-10-01",
  "2022-11-01",
  "2023-07-01",
  "2024-01-01",
  "2024-12-01",
] as const;

/** As much of a JSON schema as the documents use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: Schema;
}

export interface Content {
  readonly schema: Schema;
}

export interface Answer {
  readonly content?: Readonly<Record<string, Content>>;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  /** With `{variables}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Answer;
  readonly responses: Readonly<Record<string, Answer>>;
}

/** The OpenAPI document of one api-version. */
export interface OpenApiDocument {
  readonly version: string;
  readonly operations: readonly Operation[];
  readonly components: unknown;
}

interface SourceDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, SourceOperation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

interface SourceOperation extends Omit<Operation, "method" | "parameters" | "path"> {
  readonly parameters: readonly { readonly $ref: string }[];
}

/** Reads the document that the specification's build emitted for a version. */
export function readDocument(version: string): OpenApiDocument {
  const file = new URL(`../../../../specs/web-pubsub/openapi/${version}.json`, import.meta.url);
  const { paths, components } = JSON.parse(readFileSync(file, "utf8")) as SourceDocument;
  const findParameter = (reference: string): Parameter => {
    const found = components.parameters[reference.replace("#/components/parameters/", "")];
    if (found === undefined) throw new Error(`${version} has no ${reference}.`);
    return found;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters.map(({ $ref }) => findParameter($ref)),
    })),
  );
  return { version, operations, components };
}
