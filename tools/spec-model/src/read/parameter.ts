import { getDoc, getEncode, type ModelProperty, type Program } from "@typespec/compiler";
import type { HttpOperationParameter } from "@typespec/http";
import type { Parameter, QueryParameter } from "../model/parameter.ts";
import type { WireType } from "../model/type.ts";
import { isApiVersion } from "./api-version.ts";
import type { ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { readDefault } from "./property.ts";
import { readDelimiter, readPropertyType } from "./type.ts";

export function readParameter(context: ReadContext, parameter: HttpOperationParameter): Parameter {
  const { param: property, name } = parameter;
  const shared = withoutUndefined({
    name,
    doc: getDoc(context.program, property),
    type: readPropertyType(context, property),
    optional: property.optional,
    default: readDefault(context, property),
  });
  switch (parameter.type) {
    case "path": {
      const { allowReserved, explode, style } = parameter;
      return { kind: "path", ...shared, allowReserved, explode, style };
    }
    case "query": {
      const { explode } = parameter;
      const style = readQueryStyle(context.program, property);
      return {
        kind: "query",
        ...shared,
        type: joinLines(context.program, property, shared.type),
        explode,
        style,
        apiVersion: isApiVersion(context.program, property, name),
      };
    }
    case "header":
      return { kind: "header", ...shared, explode: parameter.explode ?? false };
    case "cookie":
      return { kind: "cookie", ...shared };
  }
}

/** No style of a query puts line ends between values, so there they are one text. */
function joinLines(program: Program, property: ModelProperty, type: WireType): WireType {
  const delimiter = readDelimiter(program, property);
  return type.kind === "array" && delimiter === "\n" ? { ...type, delimiter } : type;
}

/** `@encode(ArrayEncoding.pipeDelimited)` on a query array says how its values share one key. */
function readQueryStyle(program: Program, property: ModelProperty): QueryParameter["style"] {
  switch (getEncode(program, property)?.encoding) {
    case "ArrayEncoding.pipeDelimited":
      return "pipeDelimited";
    case "ArrayEncoding.spaceDelimited":
      return "spaceDelimited";
    default:
      return "form";
  }
}
