import type { Operation, Payload, Server, ServiceVersion, WireType } from "@restline/spec-model";
import { isDiscriminated, listChildren } from "./lineage.ts";

/** The keys of the named types that one side of the operations reaches, in alphabetical order. */
export function reachTypes(
  types: ServiceVersion["types"],
  roots: readonly WireType[],
): readonly string[] {
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (type.kind !== "reference") waiting.push(...listParts(type));
    else if (!reached.has(type.name)) {
      reached.add(type.name);
      waiting.push(...listNamedParts(types, type.name));
    }
  }
  return [...reached].sort();
}

/** The keys of the named types that are sent, and of those that are answered. */
export function reachSides({ types, operations, servers }: ServiceVersion): {
  readonly input: ReadonlySet<string>;
  readonly output: ReadonlySet<string>;
} {
  const sent = [...operations.flatMap(listInputTypes), ...servers.flatMap(listServerTypes)];
  return {
    input: new Set(reachTypes(types, sent)),
    output: new Set(reachTypes(types, operations.flatMap(listOutputTypes))),
  };
}

/** What a caller sends. */
export function listInputTypes({ parameters, body }: Operation): WireType[] {
  return [...parameters.map(({ type }) => type), ...(body ? listPayloadTypes(body) : [])];
}

/** What the service answers. */
export function listOutputTypes({ responses, polling }: Operation): WireType[] {
  const answered = responses.flatMap(({ headers, bodies }) => [
    ...headers.map(({ type }) => type),
    ...bodies.flatMap(listPayloadTypes),
  ]);
  return polling?.result === undefined ? answered : [...answered, polling.result];
}

/** What the factory takes: the parameters of a server's URL. */
export function listServerTypes({ parameters }: Server): WireType[] {
  return parameters.map(({ type }) => type);
}

function listPayloadTypes(payload: Payload): WireType[] {
  const { contentTypeHeader } = payload;
  return [...(contentTypeHeader ? [contentTypeHeader] : []), ...listBodyTypes(payload)];
}

function listBodyTypes(payload: Payload): WireType[] {
  switch (payload.kind) {
    case "single":
      return [payload.type];
    case "file":
      return [];
    case "multipart":
      return payload.parts.flatMap(({ headers, body }) => [
        ...headers.map(({ type }) => type),
        ...listPayloadTypes(body),
      ]);
  }
}

function listParts(type: Exclude<WireType, { kind: "reference" }>): WireType[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "record":
      return [type.values];
    case "object":
      return [
        ...type.properties.map((property) => property.type),
        ...(type.base === undefined ? [] : [{ kind: "reference", name: type.base } as const]),
        ...(type.additionalProperties === undefined ? [] : [type.additionalProperties]),
      ];
    case "union":
      return [...type.variants];
    case "scalar":
    case "literal":
    case "unknown":
      return [];
  }
}

/** A model reaches its base, and a discriminated base the models derived from it. */
function listNamedParts(types: ServiceVersion["types"], key: string): WireType[] {
  const type = types[key];
  switch (type?.kind) {
    case "model": {
      const derived = isDiscriminated(types, key) ? listChildren(types, key) : [];
      const relatives = [...derived, ...(type.base === undefined ? [] : [type.base])];
      return [
        ...type.properties.map((property) => property.type),
        ...(type.additionalProperties === undefined ? [] : [type.additionalProperties]),
        ...relatives.map((name): WireType => ({ kind: "reference", name })),
      ];
    }
    case "union":
      return [...type.variants];
    case "enum":
    case undefined:
      return [];
  }
}
