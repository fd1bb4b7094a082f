import type { Operation, Payload, Response, ServiceVersion, WireType } from "@restline/spec-model";

type Types = ServiceVersion["types"];

/** Whether what an operation takes has a value of a named type in it. */
export function takesType(types: Types, operation: Operation, key: string): boolean {
  const { parameters, body } = operation;
  const taken = [...parameters.map(({ type }) => type), ...(body ? listTypes(body) : [])];
  return isPayloadOf(body, key) || reaches(types, taken, key);
}

/** Whether an answer has a value of a named type in it. */
export function answersType(types: Types, response: Response, key: string): boolean {
  const { headers, bodies } = response;
  const given = [...headers.map(({ type }) => type), ...bodies.flatMap(listTypes)];
  return bodies.some((body) => isPayloadOf(body, key)) || reaches(types, given, key);
}

function isPayloadOf(payload: Payload | undefined, key: string): boolean {
  return payload !== undefined && payload.kind !== "single" && payload.name === key;
}

function listTypes(payload: Payload): WireType[] {
  switch (payload.kind) {
    case "single":
      return [payload.type];
    case "file":
      return [];
    case "multipart":
      return payload.parts.flatMap(({ body }) => listTypes(body));
  }
}

function reaches(types: Types, roots: readonly WireType[], wanted: string): boolean {
  const seen = new Set<string>();
  const waiting = [...roots];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (type.kind !== "reference") {
      waiting.push(...listParts(type));
    } else if (!seen.has(type.name)) {
      seen.add(type.name);
      waiting.push(...listNamedParts(types, type.name));
    }
  }
  return seen.has(wanted);
}

function listParts(type: Exclude<WireType, { kind: "reference" }>): WireType[] {
  switch (type.kind) {
    case "array":
      return [type.items, ...(type.places ?? [])];
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

/** A model reaches its base and what derives from it: any of them may be in its place. */
function listNamedParts(types: Types, key: string): WireType[] {
  const type = types[key];
  if (type?.kind === "union") return [...type.variants];
  if (type?.kind !== "model") return [];
  const derived = Object.entries(types).flatMap(([child, it]) =>
    it.kind === "model" && it.base === key ? [child] : [],
  );
  const relatives = [...derived, ...(type.base === undefined ? [] : [type.base])];
  return [
    ...type.properties.map((property) => property.type),
    ...(type.additionalProperties === undefined ? [] : [type.additionalProperties]),
    ...relatives.map((name): WireType => ({ kind: "reference", name })),
  ];
}
