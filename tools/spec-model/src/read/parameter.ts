import { getDoc, type ModelProperty } from "@typespec/compiler";
import type { HttpOperationParameter } from "@typespec/http";
import type { Parameter, QueryParameter } from "../model/parameter.ts";
import type { ReadContext } from "./context.ts";
import { withoutUndefined } from "./optional.ts";
import { readDefault } from "./property.ts";
import { readPropertyType } from "./type.ts";

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
      const style = readQueryStyle(property);
      return { kind: "query", ...shared, explode, style, apiVersion: isApiVersion(name) };
    }
    case "header":
      return { kind: "header", ...shared, explode: parameter.explode ?? false };
    case "cookie":
      return { kind: "cookie", ...shared };
  }
}

/** An api-version is known by its wire name, as in every Azure service. */
export function isApiVersion(name: string): boolean {
  return name === "api-version" || name === "apiVersion";
}

/** `@encode(ArrayEncoding.pipeDelimited)` on a query array says how its values share one key. */
function readQueryStyle(property: ModelProperty): QueryParameter["style"] {
  for (const { definition, args } of property.decorators) {
    if (definition?.name !== "@encode") continue;
    const encoding = args[0]?.value;
    const name =
      encoding !== undefined && "kind" in encoding && encoding.kind === "EnumMember"
        ? encoding.name
        : undefined;
    if (name === "pipeDelimited" || name === "spaceDelimited") return name;
  }
  return "form";
}
