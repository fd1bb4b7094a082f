import {
  getLifecycleVisibilityEnum,
  getVisibilityForClass,
  serializeValueAsJson,
  type ModelProperty,
} from "@typespec/compiler";
import type { Lifecycle, Value } from "../model/type.ts";
import type { ReadContext } from "./context.ts";

/** A default as JSON; `undefined` where there is none. */
export function readDefault(context: ReadContext, property: ModelProperty): Value | undefined {
  const value = property.defaultValue;
  if (value === undefined) return undefined;
  return serializeValueAsJson(context.program, value, property) as Value | undefined;
}

/** The lifecycle phases in which a property exists; `undefined`: all of them. */
export function readVisibility(
  context: ReadContext,
  property: ModelProperty,
): Lifecycle[] | undefined {
  const lifecycle = getLifecycleVisibilityEnum(context.program);
  const visible = getVisibilityForClass(context.program, property, lifecycle);
  if (visible.size === lifecycle.members.size) return undefined;
  return [...visible].map((member) => member.name.toLowerCase() as Lifecycle);
}
