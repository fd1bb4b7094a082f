import type { ServiceVersion, WireType } from "@restline/spec-model";

/** A way from the root of a JSON body to a property; `[]` stands for every item of a list. */
export type FieldPath = readonly string[];

/** Every property that a body of the type may have, the recursive ones once more inside themselves. */
export function listFields(type: WireType, types: ServiceVersion["types"]): readonly FieldPath[] {
  const isOnceMore = (path: FieldPath): boolean =>
    path.every((step) => path.filter((other) => other === step && step !== "[]").length <= 2);
  return walk(type, { types, entered: [] }).filter(isOnceMore);
}

/** The text of a JSON body without a property; undefined where it has none there. */
export function dropField(text: string | undefined, path: FieldPath): string | undefined {
  const body = readObject(text);
  return body !== undefined && remove(body, path) ? JSON.stringify(body) : undefined;
}

/** The same with the property under another name. */
export function renameField(text: string | undefined, path: FieldPath): string | undefined {
  const body = readObject(text);
  return body !== undefined && remove(body, path, (name) => `${name}X`)
    ? JSON.stringify(body)
    : undefined;
}

/** A path as people write it: `details[].code`. */
export function printField(path: FieldPath): string {
  return path.join(".").replaceAll(".[]", "[]");
}

interface Walk {
  readonly types: ServiceVersion["types"];
  /** The references on the way here: each is entered at most twice. */
  readonly entered: readonly string[];
}

function walk(type: WireType, { entered, types }: Walk): readonly FieldPath[] {
  switch (type.kind) {
    case "array":
      return walk(type.items, { entered, types }).map((path) => ["[]", ...path]);
    case "object":
      return type.properties.flatMap((property) => walkProperty(property, { entered, types }));
    case "reference": {
      const named = types[type.name];
      if (named?.kind !== "model" || entered.includes(type.name)) return [];
      const inside = { types, entered: [...entered, type.name] };
      const base =
        named.base === undefined ? [] : walk({ kind: "reference", name: named.base }, inside);
      return [...base, ...named.properties.flatMap((property) => walkProperty(property, inside))];
    }
    case "scalar":
    case "literal":
    case "record":
    case "union":
    case "unknown":
      return [];
  }
}

function walkProperty(
  { name, type }: { readonly name: string; readonly type: WireType },
  context: Walk,
): readonly FieldPath[] {
  const nested = context.types[referenceOf(type) ?? ""];
  const isRecursive = nested !== undefined && context.entered.includes(referenceOf(type) ?? "");
  // What is inside itself has the same properties again: once is enough to tell that they are read.
  const below =
    isRecursive && nested.kind === "model"
      ? nested.properties.map((property) => [property.name])
      : walk(itemOf(type), context);
  const step = type.kind === "array" ? [name, "[]"] : [name];
  return [[name], ...below.map((path) => [...step, ...path])];
}

function itemOf(type: WireType): WireType {
  return type.kind === "array" ? type.items : type;
}

function referenceOf(type: WireType): string | undefined {
  const item = itemOf(type);
  return item.kind === "reference" ? item.name : undefined;
}

type Json = Record<string, unknown>;

function readObject(text: string | undefined): Json | undefined {
  if (text === undefined || !text.startsWith("{")) return undefined;
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : undefined;
}

/** Whether there was something to remove, or to rename. */
function remove(value: unknown, path: FieldPath, rename?: (name: string) => string): boolean {
  const [step = "", ...rest] = path;
  if (step === "[]") {
    if (!Array.isArray(value)) return false;
    return value.map((item: unknown) => remove(item, rest, rename)).includes(true);
  }
  if (!isRecord(value) || value[step] === undefined || value[step] === null) return false;
  if (rest.length > 0) return remove(value[step], rest, rename);
  if (rename !== undefined) value[rename(step)] = value[step];
  delete value[step];
  return true;
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
