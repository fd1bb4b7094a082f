import type { Operation, Payload, ServiceVersion, WireType } from "@restline/spec-model";
import { nameOperation } from "@restline/spec-model/origins";
import { findType } from "./environment.ts";

/** Where a named type travels, and with which operations. */
export interface Usage {
  /** Names of the operations, in the spec's order. */
  readonly request: ReadonlySet<string>;
  readonly response: ReadonlySet<string>;
}

/** Which named types the operations of a version send and answer, at any depth. */
export function findUsage(version: ServiceVersion): ReadonlyMap<string, Usage> {
  const found = new Map<string, { request: Set<string>; response: Set<string> }>();
  for (const operation of version.operations) {
    const name = nameOperation(operation);
    for (const direction of ["request", "response"] as const) {
      const reached = new Set<string>();
      for (const type of listTypes(operation, direction)) reach(type, version.types, reached);
      for (const key of reached) {
        const usage = found.get(key) ?? { request: new Set(), response: new Set() };
        usage[direction].add(name);
        found.set(key, usage);
      }
    }
  }
  return found;
}

function listTypes(operation: Operation, direction: "request" | "response"): readonly WireType[] {
  if (direction === "request") {
    return [
      ...operation.parameters.map(({ type }) => type),
      ...(operation.body === undefined ? [] : listBodyTypes(operation.body)),
    ];
  }
  const answers = operation.responses.flatMap(({ headers, bodies }) => [
    ...headers.map(({ type }) => type),
    ...bodies.flatMap(listBodyTypes),
  ]);
  const result = operation.polling?.result;
  return result === undefined ? answers : [...answers, result];
}

function listBodyTypes(payload: Payload): readonly WireType[] {
  const header = payload.contentTypeHeader === undefined ? [] : [payload.contentTypeHeader];
  switch (payload.kind) {
    case "single":
      return [...header, payload.type];
    case "file":
      return header;
    case "multipart":
      return [
        ...header,
        ...payload.parts.flatMap((part) => [
          ...listBodyTypes(part.body),
          ...part.headers.map(({ type }) => type),
        ]),
      ];
  }
}

function reach(type: WireType, types: ServiceVersion["types"], reached: Set<string>): void {
  const go = (next: WireType): void => reach(next, types, reached);
  switch (type.kind) {
    case "array":
      go(type.items);
      type.places?.forEach(go);
      return;
    case "record":
      return go(type.values);
    case "union":
      return type.variants.forEach(go);
    case "object":
      type.properties.forEach((property) => go(property.type));
      if (type.additionalProperties !== undefined) go(type.additionalProperties);
      if (type.base !== undefined) go({ kind: "reference", name: type.base });
      return;
    case "reference":
      break;
    case "scalar":
    case "literal":
    case "unknown":
      return;
  }
  if (reached.has(type.name)) return;
  reached.add(type.name);
  const named = findType(types, type.name);
  if (named?.kind === "union") named.variants.forEach(go);
  if (named?.kind !== "model") return;
  named.properties.forEach((property) => go(property.type));
  if (named.additionalProperties !== undefined) go(named.additionalProperties);
  if (named.base !== undefined) go({ kind: "reference", name: named.base });
  // A body of the base may be any of the models that are told apart by its discriminator.
  for (const [key, other] of Object.entries(types)) {
    if (other.kind === "model" && other.base === type.name) go({ kind: "reference", name: key });
  }
}
