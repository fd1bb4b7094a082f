import type { RlcDeclaration, RlcProperty, RlcType } from "../../shape/rlc-type.ts";
import type { RlcParameters } from "../../shape/rlc.ts";
import { printKey, printLiteral, printMemberKey } from "../../text/literal.ts";

/** What the values of a sample refer to. */
export interface SampleContext {
  readonly models: readonly RlcDeclaration[];
  readonly parameters: RlcParameters;
  /** Lists and records have something in them. */
  readonly filled?: boolean;
  /** The references on the way to the value, so that a recursive model ends. */
  readonly inside?: readonly string[];
}

/**
 * A value that the type accepts, with nothing in it that is not required: a string says what it
 * is for. A model that requires itself has no value; it gets `undefined as never`.
 */
export function printSampleValue(type: RlcType, name: string, context: SampleContext): string {
  switch (type.kind) {
    case "keyword":
      return printKeywordSample(type.name, name);
    case "literal":
      return printLiteral(type.value);
    case "global":
      return type.name === "Date" ? "new Date(0)" : "new Uint8Array()";
    case "array":
      return context.filled === true ? `[${printSampleValue(type.items, name, context)}]` : "[]";
    case "record":
      return context.filled === true
        ? `{ key: ${printSampleValue(type.values, name, context)} }`
        : "{}";
    case "tuple":
      return `[${type.places.map((place) => printSampleValue(place, name, context)).join(", ")}]`;
    case "object":
      return printObjectSample([...listBaseProperties(type, context), ...type.properties], context);
    case "mergePatch":
      return "{}";
    case "union":
      return printUnionSample(type.variants, name, context);
    case "open":
      return type.of === "string" ? printLiteral(name) : "0";
    case "bodySource":
    case "unlisted":
      return NO_VALUE;
    case "reference":
      return printReferenceSample(type, name, context);
  }
}

/** An object with the required properties, and with those that it would inherit as something else. */
export function printObjectSample(
  properties: readonly RlcProperty[],
  context: SampleContext,
): string {
  const members = properties
    .filter(({ name, optional }) => !optional || name in Object.prototype)
    .map(({ name, type }) => `${printMemberKey(name)}: ${printSampleValue(type, name, context)}`);
  return `{ ${members.join(", ")} }`;
}

const NO_VALUE = "undefined as never";

function printKeywordSample(keyword: string, name: string): string {
  switch (keyword) {
    case "number":
      return "0";
    case "boolean":
      return "false";
    case "null":
      return "null";
    default:
      return printLiteral(name);
  }
}

function printUnionSample(
  variants: readonly RlcType[],
  name: string,
  context: SampleContext,
): string {
  const samples = variants.map((variant) => printSampleValue(variant, name, context));
  const text = samples[variants.findIndex(({ kind }) => kind === "keyword")];
  return text ?? samples.find((sample) => sample !== NO_VALUE) ?? NO_VALUE;
}

function printReferenceSample(
  { name, side }: Extract<RlcType, { kind: "reference" }>,
  label: string,
  context: SampleContext,
): string {
  const { inside = [], models, parameters } = context;
  if (inside.includes(name)) return NO_VALUE;
  const next = { ...context, inside: [...inside, name] };
  if (side === "parameters") {
    const wrapper = parameters.wrappers.find((it) => it.name === name);
    if (wrapper === undefined) return NO_VALUE;
    const members = Object.entries(wrapper.members).map(
      ([key, value]) => `${printKey(key)}: ${printLiteral(value)}`,
    );
    const value = printSampleValue(wrapper.value, label, next);
    return `{ ${[`value: ${value}`, ...members].join(", ")} }`;
  }
  const declaration = models.find((it) => it.name === name);
  switch (declaration?.kind) {
    case "alias":
      return printSampleValue(declaration.type, label, next);
    case "interface":
      return printObjectSample(listProperties(name, models), next);
    case "knownValues":
    case undefined:
      return NO_VALUE;
  }
}

/** What an object has from the type that it extends. */
function listBaseProperties(
  { base }: Extract<RlcType, { kind: "object" }>,
  { models }: SampleContext,
): RlcProperty[] {
  return base?.kind === "reference" ? listProperties(base.name, models) : [];
}

/** The properties of an interface and of its bases; its own stand for those of one name. */
function listProperties(name: string, models: readonly RlcDeclaration[]): RlcProperty[] {
  const declaration = models.find((it) => it.name === name);
  if (declaration?.kind !== "interface") return [];
  const own = declaration.properties;
  const inherited = declaration.base === undefined ? [] : listProperties(declaration.base, models);
  return [...inherited.filter((property) => !own.some((it) => it.name === property.name)), ...own];
}
