import type { RlcProperty, RlcType } from "../shape/rlc-type.ts";
import { code, join, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printKey, printLiteral } from "../text/literal.ts";
import { modules, nameReference, type Module, typeIn } from "./plan.ts";

/** The text of a type, as it reads inside `module`. */
export function printType(type: RlcType, module: Module): Code {
  switch (type.kind) {
    case "keyword":
    case "global":
      return code`${type.name}`;
    case "literal":
      return code`${printLiteral(type.value)}`;
    case "array":
      return code`Array<${printType(type.items, module)}>`;
    case "record":
      return code`Record<string, ${printType(type.values, module)}>`;
    case "object":
      return printObject(type, module);
    case "tuple":
      return code`[${join(
        type.places.map((place) => printType(place, module)),
        ", ",
      )}]`;
    case "unlisted":
      return code`UnlistedValue`;
    case "union":
      return type.variants.length === 0
        ? code`never`
        : join(
            type.variants.map((variant) => printType(variant, module)),
            " | ",
          );
    case "open":
      return code`(${type.of} & {})`;
    case "reference":
      return code`${nameReference(type, module)}`;
    case "bodySource":
      return code`${typeIn(modules.bodySource, type.name)}`;
    case "mergePatch":
      return code`${typeIn(modules.mergePatch, type.name)}<${printType(type.of, module)}>`;
  }
}

function printObject(type: Extract<RlcType, { kind: "object" }>, module: Module): Code {
  const { base, index, properties } = type;
  const own = code`
    {
      ${printProperties(properties, module)}
      ${index && code`[property: string]: ${printType(index, module)};`}
    }
  `;
  return base === undefined ? own : code`(${printType(base, module)} & ${own})`;
}

export function printProperties(properties: readonly RlcProperty[], module: Module): Code[] {
  return properties.map(
    ({ name, doc, optional, type }) =>
      code`
        ${printDoc(doc)}
        ${printKey(name)}${optional ? "?" : ""}: ${printType(type, module)};
      `,
  );
}
