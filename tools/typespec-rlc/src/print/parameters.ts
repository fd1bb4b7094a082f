import type {
  RlcOperation,
  RlcParameterGroup,
  RlcParameters,
  RlcSingleParameter,
  RlcWrapper,
} from "../shape/rlc.ts";
import { code, join, type Code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printKey, printLiteral } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { modules, pathOf } from "./plan.ts";
import { runtime } from "./runtime.ts";
import { printProperties, printType } from "./type.ts";

const module = modules.parameters;

/** `parameters.ts`: what each call takes beside the path's arguments. */
export function printParameters(operations: readonly RlcOperation[]): SourceFile {
  const file = new SourceFile(pathOf(module));
  for (const { verb, route, parameters } of operations) {
    const request = `\`${verb.toUpperCase()} ${route}\``;
    for (const wrapper of parameters.wrappers) printWrapper(file, wrapper);
    printGroups(file, parameters, request);
    file.print`
      ${printDoc(`What ${request} takes beside the arguments of its path.`)}
      export type ${file.declare(parameters.name)} = ${join(listParts(parameters), " & ")};
    `;
  }
  return file;
}

function listParts({ query, headers, mediaTypes, body }: RlcParameters) {
  const names = [query, headers, mediaTypes, body].flatMap((part) => part?.name ?? []);
  return [...names, runtime.RequestParameters];
}

function printGroups(
  file: SourceFile,
  { query, headers, mediaTypes, body }: RlcParameters,
  request: string,
): void {
  if (query) {
    const type = query.propertiesName;
    const doc = `The query parameters of ${request}`;
    printGroup(file, query, { key: "queryParameters", type, doc });
  }
  if (headers) {
    const type = code`${runtime.RawHttpHeadersInput} & ${headers.propertiesName}`;
    printGroup(file, headers, { key: "headers", type, doc: `The headers of ${request}` });
  }
  if (mediaTypes) {
    const doc = `The content type of ${request}, as an option.`;
    printSingle(file, mediaTypes, { key: "contentType", doc });
  }
  if (body) printSingle(file, body, { key: "body", doc: `The body of ${request}, as an option.` });
}

function printGroup(
  file: SourceFile,
  group: RlcParameterGroup,
  property: { readonly key: string; readonly type: Code | string; readonly doc: string },
): void {
  file.print`
    ${printDoc(`${property.doc}.`)}
    export interface ${file.declare(group.propertiesName)} {
      ${printProperties(group.properties, module)}
    }

    ${printDoc(`${property.doc}, as an option.`)}
    export interface ${file.declare(group.name)} {
      ${property.key}${group.required ? "" : "?"}: ${property.type};
    }
  `;
}

function printSingle(
  file: SourceFile,
  parameter: RlcSingleParameter,
  { key, doc }: { readonly key: string; readonly doc: string },
): void {
  file.print`
    ${printDoc(doc)}
    export interface ${file.declare(parameter.name)} {
      ${printDoc(parameter.doc)}
      ${key}${parameter.required ? "" : "?"}: ${printType(parameter.type, module)};
    }
  `;
}

function printWrapper(file: SourceFile, { name, doc, value, members }: RlcWrapper): void {
  const fixed = Object.entries(members).map(
    ([key, member]) => code`${printKey(key)}: ${printLiteral(member)};`,
  );
  file.print`
    ${printDoc(doc)}
    export interface ${file.declare(name)} {
      /** The value of the parameter. */
      value: ${printType(value, module)};
      ${fixed}
    }
  `;
}
