import {
  getDeprecationDetails,
  getDiscriminator,
  getDoc,
  isErrorModel,
  isRecordModelType,
  resolveEncodedName,
  type Model,
  type ModelProperty,
} from "@typespec/compiler";
import type { ModelType } from "../model/named-type.ts";
import type { Property, WireType } from "../model/type.ts";
import { recordOrigin, type ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { isRecord, readProperties, readType } from "./type.ts";

/** A named model with its own properties; what it extends is named, not repeated. */
export function readModel(context: ReadContext, model: Model, key: string): ModelType {
  const { program } = context;
  recordOrigin(context, `type ${key}`, model);
  const base = findNamedBase(model);
  const discriminator = readDiscriminator(context, model);
  const properties = readProperties(context, model, key);
  const result: ModelType = withoutUndefined({
    kind: "model" as const,
    name: key,
    doc: getDoc(program, model),
    deprecated: getDeprecationDetails(program, model)?.message,
    properties: addDiscriminator(context, model, properties),
    base: base && context.types.reference(base),
    discriminator,
    discriminatorValue: readDiscriminatorValue(context, model),
    additionalProperties: readAdditionalProperties(context, model),
    error: isErrorModel(program, model),
  });
  // A discriminated base stands for its derived models, so they are reached through it.
  if (listLineage(model).some((it) => getDiscriminator(program, it) !== undefined)) {
    for (const derived of model.derivedModels) {
      if (derived.templateMapper === undefined && derived.name !== "") readType(context, derived);
    }
  }
  return result;
}

/** What it extends, unless that is a `Record`, which says only that more properties may come. */
function findNamedBase({ baseModel }: Model): Model | undefined {
  if (baseModel === undefined || isRecord(baseModel)) return undefined;
  return baseModel.name === "" ? findNamedBase(baseModel) : baseModel;
}

/** `...Record<T>`, `is Record<T>` and `extends Record<T>` mean the same. */
function readAdditionalProperties(context: ReadContext, model: Model): WireType | undefined {
  if (isRecordModelType(model)) return readType(context, model.indexer.value);
  const { baseModel } = model;
  return baseModel !== undefined && isRecord(baseModel)
    ? readType(context, baseModel.indexer.value)
    : undefined;
}

/** The model and what it extends, nearest first. */
function listLineage(model: Model): Model[] {
  const lineage = [model];
  for (let base = model.baseModel; base !== undefined; base = base.baseModel) lineage.push(base);
  return lineage;
}

/** The discriminator's name on the wire. */
function readDiscriminator({ program }: ReadContext, model: Model): string | undefined {
  const name = getDiscriminator(program, model)?.propertyName;
  const property = name === undefined ? undefined : findProperty(model, name);
  return property === undefined ? name : resolveEncodedName(program, property, "application/json");
}

/** A discriminated base that does not declare the property has it all the same. */
function addDiscriminator(
  { program }: ReadContext,
  model: Model,
  properties: readonly Property[],
): readonly Property[] {
  const name = getDiscriminator(program, model)?.propertyName;
  if (name === undefined || findProperty(model, name) !== undefined) return properties;
  return [{ name, type: { kind: "scalar", name: "string" }, optional: false }, ...properties];
}

function findProperty(model: Model, name: string): ModelProperty | undefined {
  return listLineage(model)
    .find(({ properties }) => properties.has(name))
    ?.properties.get(name);
}

function readDiscriminatorValue(context: ReadContext, model: Model): string | undefined {
  for (let base = model.baseModel; base !== undefined; base = base.baseModel) {
    const name = getDiscriminator(context.program, base)?.propertyName;
    const type = name === undefined ? undefined : model.properties.get(name)?.type;
    if (type === undefined) continue;
    if (type.kind === "String") return type.value;
    if (type.kind === "EnumMember") return String(type.value ?? type.name);
    if (type.kind === "UnionVariant" && type.type.kind === "String") return type.type.value;
  }
  return undefined;
}
