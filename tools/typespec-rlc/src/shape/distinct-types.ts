import type { NamedType, ServiceVersion } from "@restline/spec-model";
import { isDiscriminated, listVariants } from "./lineage.ts";
import { nameModel } from "./model-name.ts";
import type { NameTable } from "./name-table.ts";
import { reachSides } from "./reach.ts";

type Types = ServiceVersion["types"];

/**
 * The version with its types called so that no two of their declarations share a name: types whose
 * names differ in case only, or one called as another's output is. A type that has to give way gets
 * a number. The names are taken from the table.
 */
export function keepTypesApart(version: ServiceVersion, names: NameTable): ServiceVersion {
  const { input, output } = reachSides(version);
  const keys = new Map<string, string>();
  for (const key of Object.keys(version.types)) {
    let found = key;
    names.claimAll(key, (candidate) => {
      found = candidate;
      return [
        ...(input.has(key) ? listInputNames(version.types, key, candidate) : []),
        ...(output.has(key) ? listOutputNames(version.types, key, candidate) : []),
        ...listKnownNames(version.types, key, candidate),
      ];
    });
    keys.set(key, found);
  }
  if ([...keys].every(([key, found]) => key === found)) return version;
  // Everything in a version is plain data, so one walk finds every use of a key.
  const renamed = renameReferences(version, keys) as ServiceVersion;
  const types = Object.entries(renamed.types).map(([key, type]): [string, NamedType] => {
    const name = keys.get(key) ?? key;
    return [name, { ...type, name }];
  });
  return { ...renamed, types: Object.fromEntries(types) };
}

function listInputNames(types: Types, key: string, candidate: string): string[] {
  const name = nameModel(candidate, "input");
  return hasVariants(types, key) ? [name, `${name}Parent`] : [name];
}

function listOutputNames(types: Types, key: string, candidate: string): string[] {
  const name = nameModel(candidate, "output");
  return hasVariants(types, key) ? [name, `${name}Parent`, `Other${name}`] : [name];
}

function listKnownNames(types: Types, key: string, candidate: string): string[] {
  const type = types[key];
  return type?.kind === "enum" && type.open ? [`Known${nameModel(candidate, "input")}`] : [];
}

function hasVariants(types: Types, key: string): boolean {
  return isDiscriminated(types, key) && listVariants(types, key).length > 0;
}

function renameReferences(value: unknown, keys: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((it) => renameReferences(it, keys));
  if (typeof value !== "object" || value === null) return value;
  const isReference = "kind" in value && value.kind === "reference";
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]: [string, unknown]) => {
      const isKey = (isReference && member === "name") || member === "base";
      if (isKey && typeof inner === "string") return [member, keys.get(inner) ?? inner];
      // A default is the spec's data, in which nothing is a reference.
      return [member, member === "default" ? inner : renameReferences(inner, keys)];
    }),
  );
}
