import type { ModelType, ServiceVersion } from "@restline/spec-model";

type Types = ServiceVersion["types"];

/** The keys of a model and of all that it extends, nearest first. */
export function listLineage(types: Types, key: string): string[] {
  const lineage: string[] = [];
  let next: string | undefined = key;
  while (next !== undefined) {
    const model = findModel(types, next);
    if (model === undefined) break;
    lineage.push(next);
    next = model.base;
  }
  return lineage;
}

/** The keys of the models that extend a model directly. */
export function listChildren(types: Types, key: string): string[] {
  return Object.entries(types)
    .filter(([, type]) => type.kind === "model" && type.base === key)
    .map(([child]) => child);
}

/** True where a discriminator, the model's own or an inherited one, tells derived models apart. */
export function isDiscriminated(types: Types, key: string): boolean {
  return listLineage(types, key).some((it) => findModel(types, it)?.discriminator !== undefined);
}

/**
 * What a discriminated base stands for: the models that a value of its discriminator means. A
 * model between them that has no value of its own is none; what derives from it is.
 */
export function listVariants(types: Types, key: string): string[] {
  if (findModel(types, key)?.discriminator === undefined) return [];
  const collect = (parent: string): string[] =>
    listChildren(types, parent).flatMap((child) => {
      const model = findModel(types, child);
      if (model?.discriminator !== undefined) return [child];
      const derived = collect(child);
      return model?.discriminatorValue === undefined && derived.length > 0
        ? derived
        : [child, ...derived];
    });
  return collect(key);
}

/** The outermost model of a lineage that takes properties it does not name: the others inherit it. */
export function findOpenBase(types: Types, key: string): string | undefined {
  return listLineage(types, key)
    .filter((it) => findModel(types, it)?.additionalProperties !== undefined)
    .at(-1);
}

/** The model and everything that extends it, directly or not. */
export function listFamily(types: Types, key: string): string[] {
  return [key, ...listChildren(types, key).flatMap((child) => listFamily(types, child))];
}

export function findModel(types: Types, key: string): ModelType | undefined {
  const type = types[key];
  return type?.kind === "model" ? type : undefined;
}
