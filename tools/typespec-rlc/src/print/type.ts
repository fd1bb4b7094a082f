import type { RlcProperty, RlcType } from "../shape/rlc-type.ts";
import { code, join, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printKey, printLiteral } from "../text/literal.ts";
import { nameReference, type Module } from "./plan.ts";

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
      return code`{ ${printProperties(type.properties, module)} }`;
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
    case "byteSource":
      return code`string | Uint8Array | WebByteStream | NodeByteStream`;
  }
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
