import { createHash } from "node:crypto";
import type { NamedType, WireModel } from "@restline/spec-model";
import { isJsonArray, isJsonObject, type Json } from "../fixture/json.ts";
import { findOperation } from "./find-operation.ts";
import {
  contentOfOperation,
  contentOfType,
  referenceKey,
  setKey,
  type Content,
} from "./wire-content.ts";

/** The spec has no operation of this name in this api-version. */
export class UnknownOperationError extends Error {
  readonly code = "UNKNOWN_OPERATION";

  constructor(message: string) {
    super(`${message}: name an operation of the spec, with its group, and one of its api-versions`);
    this.name = "UnknownOperationError";
  }
}

/**
 * The hash of what an operation puts on the wire in one api-version, through every type that it
 * reaches: the first 16 hex digits of a SHA-256. Two specs have the same one where clients and
 * services cannot tell them apart by this operation: docs, the names of types and the order of
 * declarations are not in it.
 *
 * @param spec - what `readWireModel` of `@restline/spec-model` gives
 * @param operationName - with its group before it where it has one: `Users.get`
 * @param apiVersion - `undefined` where the service has no versions
 * @throws UnknownOperationError where the spec has no such operation
 */
export function hashOperation(
  spec: { readonly model: WireModel },
  operationName: string,
  apiVersion?: string,
): string {
  const found = findOperation(spec.model, {
    operation: operationName,
    ...(apiVersion === undefined ? {} : { apiVersion }),
  });
  if (found.kind === "missing") {
    throw new UnknownOperationError(`${found.field} ${found.message}`);
  }
  const { operation, version } = found;
  const content = contentOfOperation(operation, version);
  const types = collectTypes(content, version.types);
  const names = hashTypes(types);
  // The types beside the operation: names alone tell no more of them than a few steps deep.
  const described = [...types].map(
    ([name, type]) => `${names.get(name)} ${writeContent(type, names)}`,
  );
  return hashText([writeContent(content, names), ...new Set(described.sort())].join("\n"));
}

/** The content of every type that can be reached from a content, by its name in the spec. */
function collectTypes(
  start: Content,
  types: Readonly<Record<string, NamedType>>,
): ReadonlyMap<string, Content> {
  const reached = new Map<string, Content>();
  const pending = [...listReferences(start)];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (reached.has(name)) continue;
    const content = contentOfType(name, types);
    reached.set(name, content);
    pending.push(...listReferences(content));
  }
  return reached;
}

/**
 * Names for types that follow from what they say: types get the same one where nothing that can be
 * reached from them differs. Names are refined until no two that are the same come apart any more,
 * as automata are minimised, because types may refer to each other in circles.
 */
function hashTypes(types: ReadonlyMap<string, Content>): ReadonlyMap<string, string> {
  let names = new Map([...types.keys()].map((name) => [name, ""]));
  for (let count = 0; ;) {
    const current = names;
    names = new Map(
      [...types].map(([name, type]) => [name, hashText(writeContent(type, current))]),
    );
    const refined = new Set(names.values()).size;
    if (refined === count) return names;
    count = refined;
  }
}

/** Content as text, with references by the given names, and whatever has no order in one. */
function writeContent(content: Content, names: ReadonlyMap<string, string>): string {
  if (isJsonArray(content)) {
    return `[${content.map((item) => writeContent(item, names)).join()}]`;
  }
  if (!isJsonObject(content)) return JSON.stringify(content);
  const set = content[setKey];
  if (isJsonArray(set)) {
    return `{${set
      .map((item) => writeContent(item, names))
      .sort()
      .join()}}`;
  }
  const entries = Object.entries(content).map(([key, value]) => {
    const isName = key === referenceKey && typeof value === "string";
    return `${key}:${isName ? names.get(value) : writeContent(value, names)}`;
  });
  return `(${entries.sort().join()})`;
}

function* listReferences(content: Content): Generator<string> {
  const parts: readonly (readonly [string, Json])[] = isJsonArray(content)
    ? content.map((item) => ["", item])
    : isJsonObject(content)
      ? Object.entries(content)
      : [];
  for (const [key, value] of parts) {
    if (key === referenceKey && typeof value === "string") yield value;
    else yield* listReferences(value);
  }
}

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
