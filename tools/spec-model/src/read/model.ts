import {
  getDeprecationDetails,
  getDiscriminator,
  getDoc,
  isErrorModel,
  isRecordModelType,
  type Model,
} from "@typespec/compiler";
import type { ModelType } from "../model/named-type.ts";
import { recordOrigin, type ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { readProperties, readType } from "./type.ts";

/** A named model with its own properties; what it extends is named, not repeated. */
export function readModel(context: ReadContext, model: Model, key: string): ModelType {
  const { program } = context;
  recordOrigin(context, `type ${key}`, model);
  const base = model.baseModel;
  const discriminator = getDiscriminator(program, model)?.propertyName;
  const result: ModelType = withoutUndefined({
    kind: "model" as const,
    name: key,
    doc: getDoc(program, model),
    deprecated: getDeprecationDetails(program, model)?.message,
    properties: readProperties(context, model, key),
    base: base === undefined || base.name === "" ? undefined : context.types.reference(base),
    discriminator,
    discriminatorValue: readDiscriminatorValue(context, model),
    additionalProperties: isRecordModelType(model)
      ? readType(context, model.indexer.value)
      : undefined,
    error: isErrorModel(program, model),
  });
  // A discriminated base stands for its derived models, so they are reached through it.
  if (discriminator !== undefined || result.discriminatorValue !== undefined) {
    for (const derived of model.derivedModels) {
      if (derived.templateMapper === undefined && derived.name !== "") readType(context, derived);
    }
  }
  return result;
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
