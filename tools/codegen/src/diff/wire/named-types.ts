import type { EnumType, ModelType, NamedType, ServiceVersion } from "@restline/spec-model";
import type { Report } from "./change.ts";
import { compareDocs } from "./docs.ts";
import { listProperties, type Pair, type Types } from "./environment.ts";
import { matchItems } from "./pair.ts";
import { compareProperties } from "./property.ts";
import { showType } from "./show.ts";
import { compareType } from "./type.ts";
import { findUsage, type Usage } from "./usage.ts";

/**
 * Reports what has changed in the named types of a version, in each direction in which a type
 * travels before or after.
 */
export function compareNamedTypes(versions: Pair<ServiceVersion>, report: Report): void {
  const usages = { before: findUsage(versions.before), after: findUsage(versions.after) };
  const named = { before: versions.before.types, after: versions.after.types };
  const names = matchItems(Object.keys(named.before), Object.keys(named.after), (name) => name);
  const renames = new Map<string, string>();
  for (const name of names.added) {
    const shape = shapeOf(named.after, name);
    const old = names.removed.find((it) => shapeOf(named.before, it) === shape && !renames.has(it));
    if (old !== undefined) renames.set(old, name);
  }
  for (const [old, name] of renames) {
    report({
      change: "typeRenamed",
      direction: "none",
      place: `type ${name}`,
      before: old,
      after: name,
      subject: `type ${name}`,
      formerly: `type ${old}`,
      side: "head",
      word: name,
      operations: listUsers(usages.before.get(old)),
    });
  }
  for (const name of names.removed.filter((it) => !renames.has(it))) {
    const operations = listUsers(usages.before.get(name));
    report({ ...describe(name, operations), change: "typeRemoved", before: name, side: "base" });
  }
  for (const name of names.added.filter((it) => ![...renames.values()].includes(it))) {
    report({ ...describe(name, []), change: "typeAdded", after: name, side: "head" });
  }
  for (const { before: name } of names.both) {
    const pair = { before: named.before[name], after: named.after[name] };
    const usage = { before: usages.before.get(name), after: usages.after.get(name) };
    if (pair.before === undefined || pair.after === undefined) continue;
    const types = { before: pair.before, after: pair.after };
    const operations = listUsers(usage.before);
    compareDocs(types, { ...describe(name, operations), what: `\`${name}\`` }, report);
    for (const direction of ["request", "response"] as const) {
      const users = usage.before?.[direction] ?? new Set<string>();
      const used = users.size > 0 || (usage.after?.[direction].size ?? 0) > 0;
      if (used) compareNamed(types, { name, direction, operations: [...users], named, report });
    }
  }
}

interface NamedPlace {
  readonly name: string;
  readonly direction: "request" | "response";
  readonly operations: readonly string[];
  readonly named: Pair<Types>;
  readonly report: Report;
}

function compareNamed({ before, after }: Pair<NamedType>, place: NamedPlace): void {
  const { name, direction, operations, named, report } = place;
  const shared = { ...describe(name, operations), direction, what: `\`${name}\`` } as const;
  if (before.kind === "model" && after.kind === "model") {
    compareModels({ before, after }, place);
    return;
  }
  if (before.kind === "enum" && after.kind === "enum") {
    compareEnums({ before, after }, place);
    return;
  }
  // The kind itself has changed, or it is a union: compared by its values.
  const types = {
    before: asType(before),
    after: asType(after),
  };
  compareType(types, { ...shared, named, report });
}

function asType(type: NamedType) {
  switch (type.kind) {
    case "union":
      return { kind: "union", variants: type.variants } as const;
    case "enum": {
      const values = type.values.map(({ value }) => ({ kind: "literal", value }) as const);
      const scalar = { kind: "scalar", name: type.of === "string" ? "string" : "numeric" } as const;
      return { kind: "union", variants: type.open ? [...values, scalar] : values } as const;
    }
    case "model":
      return {
        kind: "object",
        properties: type.properties,
        ...(type.base === undefined ? {} : { base: type.base }),
        ...(type.additionalProperties === undefined
          ? {}
          : { additionalProperties: type.additionalProperties }),
      } as const;
  }
}

function compareModels({ before, after }: Pair<ModelType>, place: NamedPlace): void {
  const { name, direction, operations, named, report } = place;
  const shared = { ...describe(name, operations), direction, what: `\`${name}\`` } as const;
  const known = {
    before: new Set(listProperties(before, named.before).map((property) => property.name)),
    after: new Set(listProperties(after, named.after).map((property) => property.name)),
  };
  compareProperties(
    { before: before.properties, after: after.properties },
    { ...shared, type: name, known, named, report },
  );
  const kinds = [before, after].map(
    ({ discriminator, discriminatorValue }) => discriminator ?? discriminatorValue ?? "none",
  );
  if (kinds[0] !== kinds[1]) {
    const [old = "", now = ""] = kinds;
    report({ ...shared, change: "discriminatorChanged", before: old, after: now, side: "head" });
  }
  const [old, now] = [before.additionalProperties, after.additionalProperties];
  if (old === undefined && now !== undefined) {
    report({ ...shared, change: "additionalPropertiesAllowed", side: "head" });
  } else if (old !== undefined && now === undefined) {
    report({ ...shared, change: "additionalPropertiesRefused", side: "head" });
  } else if (old !== undefined && now !== undefined) {
    const what = `any other property of \`${name}\``;
    compareType({ before: old, after: now }, { ...shared, what, named, report });
  }
}

function compareEnums({ before, after }: Pair<EnumType>, place: NamedPlace): void {
  const { name, direction, operations, report } = place;
  const shared = { ...describe(name, operations), direction, what: `\`${name}\`` } as const;
  const { both, removed, added } = matchItems(before.values, after.values, ({ value }) =>
    JSON.stringify(value),
  );
  for (const { value } of added) {
    const text = JSON.stringify(value);
    report({ ...shared, change: "enumValueAdded", after: text, word: String(value), side: "head" });
  }
  for (const { value } of removed) {
    const text = JSON.stringify(value);
    report({
      ...shared,
      change: "enumValueRemoved",
      before: text,
      word: String(value),
      side: "base",
    });
  }
  if (before.open !== after.open) {
    report({ ...shared, change: after.open ? "enumOpened" : "enumClosed", side: "head" });
  }
  for (const pair of both) {
    const word = String(pair.after.value);
    const what = `value \`${word}\``;
    compareDocs(pair, { ...shared, what, word }, report);
  }
}

function describe(name: string, operations: readonly string[]) {
  const subject = `type ${name}` as const;
  return { direction: "none", place: subject, subject, word: name, operations } as const;
}

function listUsers(usage: Usage | undefined): readonly string[] {
  return [...new Set([...(usage?.request ?? []), ...(usage?.response ?? [])])];
}

/** What a renamed type has in common with what it was: everything but its name. */
function shapeOf(types: Types, name: string): string {
  const type = types[name];
  if (type === undefined) return "";
  switch (type.kind) {
    case "model":
      return JSON.stringify([
        "model",
        type.base,
        type.discriminator,
        type.properties.map((it) => [it.name, it.optional, showOther(it.type, name)]),
      ]);
    case "enum":
      return JSON.stringify(["enum", type.open, type.values.map(({ value }) => value)]);
    case "union":
      return JSON.stringify(["union", type.variants.map((variant) => showOther(variant, name))]);
  }
}

/** A type's text in which a type that holds itself has no name. */
function showOther(type: Parameters<typeof showType>[0], self: string): string {
  return showType(type).replaceAll(new RegExp(`\\b${self}\\b`, "g"), "itself");
}
