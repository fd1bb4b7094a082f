import type { RlcOperation, RlcResponse } from "../shape/rlc.ts";
import { code } from "../text/code.ts";
import { printDoc } from "../text/comment.ts";
import { printString } from "../text/literal.ts";
import { SourceFile } from "../text/source-file.ts";
import { modules, pathOf, typeIn } from "./plan.ts";
import { runtime } from "./runtime.ts";
import { printProperties, printType } from "./type.ts";

const module = modules.responses;

/** `responses.ts`: what each call may answer. */
export function printResponses(operations: readonly RlcOperation[]): SourceFile {
  const file = new SourceFile(pathOf(module));
  for (const response of operations.flatMap(({ responses }) => responses)) {
    printResponse(file, response);
  }
  return file;
}

function printResponse(file: SourceFile, response: RlcResponse): void {
  const { name, status, expected, doc, body, headers } = response;
  const kind = expected ? "ExpectedResponse" : "UnexpectedResponse";
  if (headers) {
    file.print`
      export interface ${file.declare(headers.name)} {
        ${printProperties(headers.properties, module)}
      }
    `;
  }
  file.print`
    ${printDoc(doc)}
    export interface ${file.declare(name)} extends ${typeIn(modules.responseKind, kind)} {
      status: ${status === undefined ? "string" : printString(status)};
      ${body && code`body: ${printType(body, module)};`}
      ${headers && code`headers: ${runtime.RawHttpHeaders} & ${headers.name};`}
    }
  `;
}
